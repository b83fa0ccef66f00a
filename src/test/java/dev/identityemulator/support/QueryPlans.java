package dev.identityemulator.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Records the plan of each statement that the application runs: with its parameters, on its
 * connection, just before it runs. The setting {@link #SETTING} makes it part of a server.
 */
public final class QueryPlans implements BeanPostProcessor {

    /** Makes it a bean of a server. */
    public static final String SETTING = "spring.main.sources=" + QueryPlans.class.getName();

    private static final Pattern EXPLAINED = Pattern.compile("(select|update|delete) .*", Pattern.DOTALL);

    private final Queue<QueryPlan> plans = new ConcurrentLinkedQueue<>();

    /** The plans of all statements since the last call. */
    public List<QueryPlan> take() {
        var taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    /** The plans of the limited queries of this table, since the last call. */
    public List<QueryPlan> takeOf(String table) {
        return take().stream()
                .filter(plan -> plan.sql().contains(" fetch first "))
                .filter(plan -> plan.sql().contains(" " + table + " "))
                .toList();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Explaining(source) : bean;
    }

    private final class Explaining extends DelegatingDataSource {

        private Explaining(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> {
                var result = call(connection, method, arguments);
                return result instanceof PreparedStatement statement
                                && arguments[0] instanceof String sql
                                && EXPLAINED.matcher(sql).matches()
                        ? watched(connection, sql, statement)
                        : result;
            });
        }
    }

    private PreparedStatement watched(Connection connection, String sql, PreparedStatement statement) {
        Map<Object, Binding> bindings = new LinkedHashMap<>();
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                bindings.put(arguments[0], other -> call(other, method, arguments));
            } else if (method.getName().equals("executeQuery")) {
                plans.add(explain(connection, sql, bindings));
            } else if (method.getName().equals("executeUpdate") && !connection.getAutoCommit()) {
                var before = connection.setSavepoint();
                plans.add(explain(connection, sql, bindings));
                connection.rollback(before);
            }
            return call(statement, method, arguments);
        });
    }

    private static QueryPlan explain(Connection connection, String sql, Map<Object, Binding> bindings)
            throws Throwable {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        var how = postgres ? "explain (analyze, buffers, format json) " : "explain analyze ";
        try (var statement = connection.prepareStatement(how + sql)) {
            for (var binding : bindings.values()) {
                binding.set(statement);
            }
            var text = new StringBuilder();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
            return new QueryPlan(sql, text.toString());
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        var made = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> handler.handle(method, arguments == null ? new Object[0] : arguments));
        return type.cast(made);
    }

    /** A parameter that can be set on another statement, too. */
    @FunctionalInterface
    private interface Binding {
        void set(PreparedStatement statement) throws Throwable;
    }

    /** The handler of a proxy's calls. */
    @FunctionalInterface
    private interface Handler {
        Object handle(Method method, Object[] arguments) throws Throwable;
    }
}
