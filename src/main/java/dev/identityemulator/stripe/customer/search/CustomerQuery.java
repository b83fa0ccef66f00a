package dev.identityemulator.stripe.customer.search;

import dev.identityemulator.stripe.customer.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A query in Stripe's language: clauses such as {@code email:"ada@example.com"}, joined by {@code AND} (or a blank), or by
 * {@code OR}, but not by both.
 *
 * @see <a href="https://docs.stripe.com/search#search-query-language">Stripe: Search query language</a>
 */
final class CustomerQuery {

    private static final Pattern CLAUSE = Pattern.compile("\\s*(?<not>-?)(?<field>[a-z_]+)"
            + "(?:\\[(?:\"(?<dkey>[^\"]*)\"|'(?<skey>[^']*)')])?\\s*(?<operator>:|~|[<>]=?)\\s*"
            + "(?:\"(?<dtext>(?:\\\\.|[^\"\\\\])*)\"|'(?<stext>(?:\\\\.|[^'\\\\])*)'|(?<plain>[^\\s\"']+))"
            + "(?:\\s+(?<join>AND|OR)(?=\\s)|\\s+|$)");

    private final List<Predicate<Customer>> clauses;
    private final boolean any;

    private CustomerQuery(List<Predicate<Customer>> clauses, boolean any) {
        this.clauses = clauses;
        this.any = any;
    }

    /**
     * Reads a query.
     *
     * @throws dev.identityemulator.api.error.ApiException if it cannot be read
     */
    static CustomerQuery of(String text) {
        var clauses = new ArrayList<Predicate<Customer>>();
        var joins = new ArrayList<String>();
        var found = CLAUSE.matcher(text.strip());
        int end = 0;
        while (found.region(end, found.regionEnd()).lookingAt()) {
            clauses.add(SearchClause.of(found));
            joins.add(Objects.requireNonNullElse(found.group("join"), ""));
            end = found.end();
        }
        boolean open = !joins.isEmpty() && !joins.get(joins.size() - 1).isEmpty();
        if (clauses.isEmpty() || end < found.regionEnd() || open) {
            throw SearchErrors.unreadable("it is not made of clauses such as email:\"ada@example.com\"");
        }
        joins.remove(joins.size() - 1);
        boolean any = joins.contains("OR");
        if (any && !joins.stream().allMatch("OR"::equals)) {
            throw SearchErrors.unreadable("AND and OR cannot be used together");
        }
        return new CustomerQuery(clauses, any);
    }

    boolean matches(Customer customer) {
        return any
                ? clauses.stream().anyMatch(clause -> clause.test(customer))
                : clauses.stream().allMatch(clause -> clause.test(customer));
    }
}
