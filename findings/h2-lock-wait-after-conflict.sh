#!/usr/bin/env bash
# com.h2database:h2 2.4.240 (Maven Central), in memory, MODE=PostgreSQL: two transactions that lock one row, as a job queue, a counter
# for each tenant or a "make it if it is missing, then lock it" does.
# Expected: whoever waits for the lock sleeps until the other transaction ends, whatever that one did before it took the lock.
# Seen: after an "insert ... on conflict do nothing" that met a conflict, the holder's waiters do not sleep: each burns a whole
# core for as long as the transaction is open. Without that insert, or with one that inserted a row, the wait costs next to nothing.
# Why it matters: tests against H2 become slow on machines of few cores, and a profile blames the waiting code. Look for the row
# first, and insert only where there is none.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > Waiting.java <<'X'
import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

public class Waiting {

    static final String URL = "jdbc:h2:mem:waiting;MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";

    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection(URL); var statement = connection.createStatement()) {
            System.out.println("H2 " + connection.getMetaData().getDatabaseProductVersion());
            statement.execute("create table counters (id int primary key, n int)");
            statement.execute("insert into counters values (1, 0)");
        }
        share("to warm up", "select 1");
        long plain = share("nothing before the lock", "select 1");
        long inserted = share("an insert of another row", "insert into counters values (2, 0) on conflict do nothing");
        long conflict = share("an insert that met a conflict", "insert into counters values (1, 0) on conflict do nothing");
        System.exit(plain < 20 && inserted < 20 && conflict > 25 ? 0 : 1);
    }

    /** The CPU of a thread that waits two seconds for the lock, in percent of these. */
    static long share(String name, String before) throws Exception {
        var isLocked = new CountDownLatch(1);
        try (var holder = DriverManager.getConnection(URL); var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(before);
            statement.executeQuery("select n from counters where id = 1 for update");
            var waiter = CompletableFuture.supplyAsync(() -> {
                try (var other = DriverManager.getConnection(URL); var query = other.createStatement()) {
                    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    isLocked.countDown();
                    query.executeQuery("select n from counters where id = 1 for update");
                    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
                } catch (java.sql.SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            isLocked.await();
            Thread.sleep(2000);
            holder.rollback();
            long percent = waiter.get() / 20_000_000;
            System.out.println(name + ": the waiter used " + percent + " % of a core");
            return percent;
        }
    }
}
X
java -cp 'lib/*' Waiting.java
