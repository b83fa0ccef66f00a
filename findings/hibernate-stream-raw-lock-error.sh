#!/usr/bin/env bash
# org.hibernate.orm:hibernate-core 7.4.5.Final with com.h2database:h2 2.4.240 (Maven Central): a JPQL query that locks its rows
# (PESSIMISTIC_WRITE) and waits in vain for the lock of another transaction, read as a list and as a stream.
# Expected: the same exception of Jakarta Persistence from both: getResultStream() is documented as getResultList() in pieces.
# Seen: the list raises jakarta.persistence.LockTimeoutException; the stream raises Hibernate's own class of the same simple name,
# which is a PersistenceException and no more, so what catches or translates lock time-outs does not see it.
# Why it matters: an error handler for lock time-outs turned one endpoint's "try again" into a 500 as soon as its query was read as
# a stream; nothing in the types says so.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
cat > pom.xml <<'X'
<project><modelVersion>4.0.0</modelVersion><groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies>
<dependency><groupId>org.hibernate.orm</groupId><artifactId>hibernate-core</artifactId><version>7.4.5.Final</version></dependency>
<dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId><version>2.4.240</version></dependency>
</dependencies></project>
X
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib
cat > F.java <<'X'
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.function.Consumer;
import org.hibernate.cfg.Configuration;

public class F {
    @Entity(name = "Stock")
    static class Stock {
        @Id int id;
    }

    public static void main(String[] args) throws Exception {
        java.util.logging.Logger.getLogger("org.hibernate").setLevel(java.util.logging.Level.OFF);
        var configuration = new Configuration().addAnnotatedClass(Stock.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:f;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=200")
                .setProperty("hibernate.hbm2ddl.auto", "create");
        try (var factory = configuration.buildSessionFactory()) {
            factory.inTransaction(session -> session.persist(new Stock()));
            System.out.println(org.hibernate.Version.getVersionString());
            try (var holder = factory.openSession()) {
                holder.beginTransaction();
                query(holder).getResultList();
                show("list  ", factory, query -> query.getResultList());
                show("stream", factory, query -> query.getResultStream().toList());
                holder.getTransaction().rollback();
            }
        }
    }

    static TypedQuery<Stock> query(org.hibernate.Session session) {
        return session.createQuery("select s from Stock s", Stock.class).setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    static void show(String how, org.hibernate.SessionFactory factory, Consumer<TypedQuery<Stock>> read) {
        try {
            factory.inTransaction(session -> read.accept(query(session)));
        } catch (RuntimeException failure) {
            System.out.println(how + " " + failure.getClass().getName() + " "
                    + (failure instanceof jakarta.persistence.LockTimeoutException));
        }
    }
}
X
javac -cp 'lib/*' F.java
java -cp 'lib/*:.' F 2> errors | tee seen || { cat errors; exit 1; }
diff seen - <<'X' || { echo "the behaviour has changed" >&2; exit 1; }
7.4.5.Final
list   jakarta.persistence.LockTimeoutException true
stream org.hibernate.exception.LockTimeoutException false
X
