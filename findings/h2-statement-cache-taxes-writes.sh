#!/usr/bin/env bash
# com.h2database:h2 2.4.240 (Maven Central), in memory: a connection of a pool lives long, and QUERY_CACHE_SIZE (default 8) is raised so
# that H2 need not parse the many queries of an application again.
# Expected: more statements in the cache cost memory, and nothing else; OPTIMIZE_REUSE_RESULTS=0 leaves no old results to be thrown away.
# Seen: each insert walks through every query in the cache of its connection, whatever tables these read, and with both values of
# that setting. An insert into a table that none of 400 queries names costs five to ten times as much CPU as with 8 in the cache.
# Why it matters: what the larger cache saves the reads, the writes pay, on every connection. Count an application's inserts before
# it is raised; for a test database that mostly writes, few are faster than many.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > Inserts.java <<'X'
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;

public class Inserts {

    static final int INSERTS = 4000;

    public static void main(String[] args) throws Exception {
        nanos(400, "1"); // to warm up
        boolean dearer = true;
        for (var reuse : new String[] {"1", "0"}) {
            double few = nanos(8, reuse);
            double many = nanos(400, reuse);
            System.out.printf("OPTIMIZE_REUSE_RESULTS=%s: an insert takes %.1f times as long%n", reuse, many / few);
            dearer &= many > 2.5 * few;
        }
        System.exit(dearer ? 0 : 1);
    }

    /** The CPU of an insert in nanoseconds, the least of five rounds, after 400 queries of another table. */
    static double nanos(int cached, String reuse) throws Exception {
        var url = "jdbc:h2:mem:;QUERY_CACHE_SIZE=" + cached + ";OPTIMIZE_REUSE_RESULTS=" + reuse;
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            System.out.println("H2 " + connection.getMetaData().getDatabaseProductVersion() + ", " + cached + " in the cache");
            statement.execute("create table sessions (id int primary key, status varchar(20))");
            statement.execute("create table events (id int primary key, type varchar(20))");
            for (int i = 0; i < 400; i++) {
                var sql = "select status as s" + i + " from sessions where id = ? and status like ? order by status";
                try (var query = connection.prepareStatement(sql)) {
                    query.setInt(1, i); query.setString(2, "open"); query.executeQuery();
                }
            }
            double least = Double.MAX_VALUE;
            for (int round = 0; round < 5; round++) {
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                for (int i = 0; i < INSERTS; i++) insert(connection, round * INSERTS + i);
                least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);
            }
            return least / INSERTS;
        }
    }

    static void insert(Connection connection, int id) throws Exception {
        try (var insert = connection.prepareStatement("insert into events values (?, 'created')")) {
            insert.setInt(1, id);
            insert.executeUpdate();
        }
    }
}
X
java -cp 'lib/*' Inserts.java
