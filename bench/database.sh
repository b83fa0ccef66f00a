# Databases for measured servers, filled by their own tools: files of H2, or databases of the PostgreSQL server at
# PGHOST, PGPORT, PGUSER and PGPASSWORD.

databases=()

# Prints the settings of a server that uses this database: settings_of h2|postgres NAME
settings_of() {
  if [ "$1" = h2 ]; then
    echo "--emulator.data=$work/$2"
  else
    echo "--spring.profiles.active=postgres --spring.datasource.url=jdbc:postgresql://$PGHOST:${PGPORT:-5432}/$2" \
      "--spring.datasource.username=${PGUSER:-postgres} --spring.datasource.password=${PGPASSWORD:-}"
  fi
}

# Makes a database: make_database h2|postgres NAME
make_database() {
  [ "$1" = postgres ] || return 0
  psql -q -v ON_ERROR_STOP=1 -d postgres -c "create database $2" || fail "the database $2 could not be made"
  databases+=("$2")
}

drop_databases() {
  for name in "${databases[@]}"; do
    psql -q -d postgres -c "drop database if exists $name"
  done
}

# Runs the statements of a file, while no server uses the database: run_sql h2|postgres NAME FILE
run_sql() {
  if [ "$1" = h2 ]; then
    local java=${JAVA:-java} jar
    jar=$(echo "$work"/BOOT-INF/lib/h2-*.jar)
    if [ ! -f "$jar" ]; then
      (here=$PWD && cd "$work" && "${java%java}jar" xf "$here/target/identity-emulator.jar" BOOT-INF/lib)
      jar=$(echo "$work"/BOOT-INF/lib/h2-*.jar)
    fi
    # The file is changed on purpose.
    rm -f "$work/$2/identity-emulator.mv.db.closed"
    "$java" -Xmx1g -cp "$jar" org.h2.tools.RunScript -user sa -script "$3" \
      -url "jdbc:h2:file:$work/$2/identity-emulator;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH" \
      >/dev/null || fail "the database could not be filled"
  else
    psql -q -v ON_ERROR_STOP=1 -d "$2" -f "$3" || fail "the database could not be filled"
  fi
}

# Ends the server that was started last, in order.
stop_emulator() {
  kill "$PID" && wait "$PID" 2>/dev/null
}
