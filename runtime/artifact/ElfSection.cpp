// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "artifact/ElfSection.h"
#include "status/Error.h"
#include <algorithm>
#include <cstring>
#include <elf.h>
#include <vector>
#include <zlib.h>

using namespace tprt;

[[noreturn]] static void refuse(const InputFile &file,
                                const std::string &reason) {
  throw Error(Code::Malformed, "'" + file.getPath() + "' " + reason);
}

static Elf64_Ehdr readHeader(const InputFile &file) {
  Elf64_Ehdr header;
  if (file.getSize() < sizeof(header))
    refuse(file, "is not a .tpx artifact: it has only " +
                     std::to_string(file.getSize()) + " bytes");
  file.read(0, &header, sizeof(header));
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
    refuse(file, "is not a .tpx artifact: it does not begin like an ELF file");
  if (header.e_ident[EI_CLASS] != ELFCLASS64 ||
      header.e_ident[EI_DATA] != ELFDATA2LSB || header.e_machine != EM_X86_64 ||
      header.e_type != ET_DYN)
    refuse(file,
           "is not a .tpx artifact: it is no 64-bit x86-64 shared object");
  if (header.e_shentsize != sizeof(Elf64_Shdr) ||
      header.e_phentsize != sizeof(Elf64_Phdr))
    refuse(file, "is corrupt: its header tables have entries of unknown size");
  return header;
}

/// Read `count` entries of a header table; the product cannot overflow, because
/// both factors are below 2^16.
template <typename T>
static std::vector<T> readTable(const InputFile &file, uint64_t offset,
                                uint64_t count, const char *name) {
  if (!file.contains(offset, count * sizeof(T)))
    refuse(file, std::string("is truncated: its ") + name +
                     " headers end at byte " +
                     std::to_string(offset + count * sizeof(T)) +
                     ", but the file has " + std::to_string(file.getSize()));
  std::vector<T> table(count);
  file.read(offset, table.data(), count * sizeof(T));
  return table;
}

static void checkInside(const InputFile &file, const char *what, size_t index,
                        uint64_t offset, uint64_t size) {
  if (!file.contains(offset, size))
    refuse(file, std::string("is truncated: ") + what + " " +
                     std::to_string(index) + " has " + std::to_string(size) +
                     " bytes at offset " + std::to_string(offset) +
                     ", but the file has " + std::to_string(file.getSize()));
}

static void checkSegments(const InputFile &file, const Elf64_Ehdr &header) {
  std::vector<Elf64_Phdr> segments =
      readTable<Elf64_Phdr>(file, header.e_phoff, header.e_phnum, "segment");
  for (size_t i = 0; i < segments.size(); ++i) {
    checkInside(file, "segment", i, segments[i].p_offset, segments[i].p_filesz);
    uint64_t end;
    if (segments[i].p_filesz > segments[i].p_memsz ||
        __builtin_add_overflow(segments[i].p_vaddr, segments[i].p_memsz, &end))
      refuse(file, "is corrupt: segment " + std::to_string(i) +
                       " has an impossible size");
  }
}

std::string tprt::readElfSection(const InputFile &file, const std::string &name,
                                 uint64_t maxBytes) {
  Elf64_Ehdr header = readHeader(file);
  checkSegments(file, header);
  std::vector<Elf64_Shdr> sections =
      readTable<Elf64_Shdr>(file, header.e_shoff, header.e_shnum, "section");
  for (size_t i = 0; i < sections.size(); ++i)
    if (sections[i].sh_type != SHT_NOBITS)
      checkInside(file, "section", i, sections[i].sh_offset,
                  sections[i].sh_size);
  if (header.e_shstrndx >= sections.size() ||
      sections[header.e_shstrndx].sh_type != SHT_STRTAB)
    refuse(file, "is corrupt: it has no table of section names");

  const Elf64_Shdr &names = sections[header.e_shstrndx];
  const Elf64_Shdr *found = nullptr;
  std::vector<char> text(name.size() + 1);
  for (const Elf64_Shdr &section : sections) {
    if (section.sh_name > names.sh_size ||
        text.size() > names.sh_size - section.sh_name)
      continue; // No room for the name with its terminating zero.
    file.read(names.sh_offset + section.sh_name, text.data(), text.size());
    if (std::memcmp(text.data(), name.c_str(), text.size()) != 0)
      continue;
    if (found)
      refuse(file, "is corrupt: it has two sections " + name);
    found = &section;
  }
  if (!found)
    refuse(file, "is not a .tpx artifact: it has no section " + name);
  if (found->sh_type == SHT_NOBITS || (found->sh_flags & SHF_COMPRESSED))
    refuse(file, "is corrupt: its section " + name + " has no plain contents");
  if (found->sh_size > maxBytes)
    refuse(file, "has a section " + name + " of " +
                     std::to_string(found->sh_size) + " bytes, more than " +
                     std::to_string(maxBytes));
  std::string contents(found->sh_size, '\0');
  file.read(found->sh_offset, contents.data(), contents.size());
  return contents;
}

void tprt::verifyChecksum(const InputFile &file) {
  static constexpr char magic[] = "tpx-crc\n";
  static constexpr size_t magicSize = sizeof(magic) - 1,
                          trailerSize = magicSize + 4;
  if (file.getSize() < trailerSize)
    return;
  uint64_t end = file.getSize() - trailerSize;
  unsigned char trailer[trailerSize];
  file.read(end, trailer, trailerSize);
  if (std::memcmp(trailer, magic, magicSize) != 0)
    return;
  uint32_t expected = 0;
  for (size_t i = 0; i < 4; ++i)
    expected |= uint32_t(trailer[magicSize + i]) << (8 * i);
  std::vector<unsigned char> block(1 << 16);
  uLong found = crc32(0, nullptr, 0);
  for (uint64_t offset = 0; offset < end; offset += block.size()) {
    size_t count = std::min<uint64_t>(block.size(), end - offset);
    file.read(offset, block.data(), count);
    found = crc32(found, block.data(), count);
  }
  if (found != expected) {
    char text[64];
    std::snprintf(text, sizeof(text), "%08x, but it says %08x",
                  static_cast<unsigned>(found), expected);
    refuse(file, std::string("is corrupt: its checksum is ") + text);
  }
}
