# Measures one kind of request, and makes a table of the results.

ticks=$(getconf CLK_TCK)
key_prefix=bench-$(date +%s)-$$
runs=0

# The CPU time that a process has used so far, in clock ticks; 0 if there is no process.
cpu_ticks() {
  [ -n "$1" ] || { echo 0; return; }
  # The name, in parentheses, may have spaces; behind it, utime and stime are the 12th and 13th field.
  sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'
}

# Sends load and prints wrk's line: load SECONDS KEY URL [create | retrieve FILE_OF_IDS | verify FILE_OF_IDS | redact FILE_OF_IDS]
load() {
  wrk -t1 -c"$CONNECTIONS" -d"$1s" -s bench/load.lua -H "Authorization: Basic $(printf '%s:' "$2" | base64 -w0)" \
    "$3" -- "${4:-}" "${5:-$key_prefix-$runs}" | sed -n 's/^wrk: //p'
}

# Sends at least so many requests before anything is measured, for two minutes at most: warm REQUESTS KEY URL [...]
warm() {
  local sent=0 response
  for ((second = 0; sent < $1 && second < 120; second++)); do
    runs=$((runs + 1))
    response=$(load 1 "${@:2}")
    [ -n "$response" ] || fail "wrk could not send to $3"
    sent=$((sent + ${response%% *}))
  done
}

# Measures one round and keeps it: measure NAME PID KEY URL [...]
measure() {
  local before after response
  runs=$((runs + 1))
  before=$(cpu_ticks "$2")
  response=$(load "$SECONDS_PER_ROUND" "${@:3}")
  after=$(cpu_ticks "$2")
  [ -n "$response" ] || fail "wrk could not send to $4"
  echo "$1 $((after - before)) $response" | awk -v ticks="$ticks" -v pid="$2" '{
    cpu = pid == "" || $3 == 0 ? "-" : sprintf("%.1f", $2 / ticks * 1e6 / $3)
    print $1, $4, $5, $6, cpu, $7 }' >>"$work/rounds"
}

# The median of one column over the rounds of one kind of request: median NAME COLUMN
median() {
  awk -v name="$1" -v column="$2" '$1 == name { print $column }' "$work/rounds" | sort -n |
    awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

# One line of the table: row NAME LABEL. What is done once to each id ends before its round, so that its rate says nothing.
row() {
  local rate
  case $1 in verify | redact) rate=- ;; *) rate=$(printf '%.0f' "$(median "$1" 2)") ;; esac
  printf '%-16s %11s %9.0f %9.0f %16s %9.0f\n' \
    "$2" "$rate" "$(median "$1" 3)" "$(median "$1" 4)" "$(median "$1" 5)" "$(median "$1" 6)"
}
