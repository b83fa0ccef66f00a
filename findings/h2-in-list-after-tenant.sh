#!/usr/bin/env bash
# com.h2database:h2 2.4.240 (Maven Central): a list of values for the second column of an index, behind the tenant's.
# Expected: with an index (account, event, id), "account = ? and event in (?, ?)" reads the few rows of two events, as
# "account = ? and event = ?" does, and as PostgreSQL does for both.
# Seen: the list is no condition of the index. H2 reads every row of the account, and so for "= any(array)", and for pairs
# "(account, event) in ((?, ?), (?, ?))". Only a join with the values finds the rows by the index.
# Why it matters: one table for all tenants with the tenant first in each index is what webhook and event stores do, and "in" is what
# JPA writes for batches: each batch of deliveries or of expanded objects costs as much as the tenant has rows.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.regex.Pattern;

public class F {
    static long read(Connection connection, String from) throws Exception {
        try (var statement = connection.createStatement();
                var plan = statement.executeQuery("explain analyze select d.id from " + from)) {
            plan.next();
            var counts = Pattern.compile("scanCount: (\\d+)").matcher(plan.getString(1));
            long sum = counts.results().mapToLong(count -> Long.parseLong(count.group(1))).sum();
            System.out.printf("  %,7d rows read: %s%n", sum, from);
            return sum;
        }
    }

    public static void main(String[] args) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:f"); var statement = connection.createStatement()) {
            statement.execute("create table d (account varchar(30), event varchar(30), id varchar(30), primary key (account, id))");
            statement.execute("create index of_event on d (account, event, id)");
            statement.execute("insert into d select 'acct_1', 'evt_' || (x / 2), 'dlv_' || x from system_range(1, 20000)");
            statement.execute("analyze");
            long one = read(connection, "d where account = 'acct_1' and event = 'evt_5'");
            long list = read(connection, "d where account = 'acct_1' and event in ('evt_5', 'evt_6')");
            long any = read(connection, "d where account = 'acct_1' and event = any(array['evt_5', 'evt_6'])");
            long pairs = read(connection, "d where (account, event) in (('acct_1', 'evt_5'), ('acct_1', 'evt_6'))");
            long join = read(connection, "(values ('evt_5'), ('evt_6')) v(e) join d on d.account = 'acct_1' and d.event = v.e");
            System.exit(one < 10 && join < 20 && list > 20_000 && any > 20_000 && pairs > 20_000 ? 0 : 1);
        }
    }
}
X
javac F.java
echo "h2 2.4.240"
java -cp 'lib/*:.' F || { echo "the behaviour has changed" >&2; exit 1; }
