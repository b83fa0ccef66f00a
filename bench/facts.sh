# Prints the version and the flags of the measured JVM, and nothing that identifies the machine.

if [ -n "$PID" ] && [ -r "/proc/$PID/exe" ]; then
  jvm=/proc/$PID/exe
  flags=$(tr '\0' '\n' <"/proc/$PID/cmdline" | grep -E '^-X[^/]*$' | paste -sd' ')
  # shellcheck disable=SC2086 # the flags are several words
  "$jvm" $flags -XX:+PrintFlagsFinal -version 2>&1 | awk -v flags="${flags:-none}" '
    /Use(Serial|Parallel|G1|Z|Shenandoah)GC .*true/ { gc = $2 }
    / MaxHeapSize / { heap = $4 / 1048576 }
    / Runtime Environment / { jdk = $0 }
    END { printf "JVM: %s; flags: %s; %s, heap of at most %d MB.\n", jdk, flags, gc, heap }'
fi
