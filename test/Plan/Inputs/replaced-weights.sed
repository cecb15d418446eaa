s/{jax.result_info = "result\[0\]"}/{tp.replaces = 2 : i64}/
s/{jax.result_info = "result\[1\]"}/{tp.replaces = 3 : i64}/
s/{jax.result_info = "result\[2\]"}/{tp.replaces = 4 : i64}/
s/{jax.result_info = "result\[3\]"}/{tp.replaces = 5 : i64}/
