# Starts the servers that a run measures, waits for them, and stops what it started.

started=()

stop_started() {
  for pid in "${started[@]}"; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
  done
  rm -rf "$work"
}

# Waits until a URL responds: await URL PID SECONDS
await() {
  for ((i = 0; i < $3 * 5; i++)); do
    curl -s -o "$work/response" --max-time 2 "$1" && return
    kill -0 "$2" 2>/dev/null || break
    sleep 0.2
  done
  fail "the server at $1 did not start"
}

# Sets BASE_URL and PID to a server of this checkout, or of the jar that $jar names, on a free port: start_emulator [--SETTING...]
start_emulator() {
  local jar=${jar:-target/identity-emulator.jar} log=$work/server-${#started[@]}.log port=
  [ -f "$jar" ] || ./mvnw -q -B -DskipTests package || fail "the build failed"
  # shellcheck disable=SC2086 # JAVA_OPTS are several words
  "$JAVA" $JAVA_OPTS -jar "$jar" --server.address=127.0.0.1 --server.port=0 "$@" >"$log" 2>&1 &
  PID=$!
  started+=("$PID")
  for ((i = 0; i < 300 && ${#port} == 0; i++)); do
    kill -0 "$PID" 2>/dev/null || { cat "$log" >&2; fail "the server did not start"; }
    sleep 0.2
    port=$(sed -n 's,.* is up at https*://[^/ ]*:\([0-9]*\).*,\1,p' "$log")
  done
  BASE_URL=http://127.0.0.1:$port
}

# Sets OTHER_PID, where there is a command to start.
start_other() {
  [ -n "$OTHER_CMD" ] || return 0
  bash -c "exec $OTHER_CMD" >"$work/other.log" 2>&1 &
  OTHER_PID=$!
  started+=("$OTHER_PID")
  await "$OTHER_URL$OTHER_PATH" "$OTHER_PID" 60
}
