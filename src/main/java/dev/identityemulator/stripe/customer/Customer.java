package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.resource.MetadataColumn;
import dev.identityemulator.api.resource.ResourceIds;
import dev.identityemulator.stripe.customer.details.CustomerCreateParams;
import dev.identityemulator.stripe.customer.details.CustomerDetails;
import dev.identityemulator.stripe.customer.details.CustomerUpdateParams;
import dev.identityemulator.stripe.customer.details.DetailsColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the application. A deleted one keeps its id and its invoice prefix, and nothing else.
 *
 * @see <a href="https://docs.stripe.com/api/customers/object">Stripe: The Customer object</a>
 */
@Entity
@Table(name = "customers")
@IdClass(ResourceKey.class)
@ApiObject(prefix = Customer.PREFIX, noun = Customer.NOUN)
public class Customer {

    static final String PREFIX = "cus";
    static final String NOUN = "customer";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private boolean deleted;
    private @Nullable String email;

    @Column(name = "invoice_prefix")
    private String invoicePrefix;

    @Convert(converter = MetadataColumn.class)
    private Map<String, String> metadata;

    @Convert(converter = DetailsColumn.class)
    private CustomerDetails details;

    Customer(String account, Instant created, CustomerCreateParams params) {
        this.account = account;
        this.id = ResourceIds.nextShort(PREFIX, created);
        this.created = created;
        this.email = params.emailAfter(null);
        this.invoicePrefix = InvoicePrefix.after(params.invoicePrefix(), InvoicePrefix.random());
        this.metadata = params.metadataAfter(Map.of());
        this.details = params.details(account, created);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /** Takes the id that a seed chose, before it is stored. */
    void name(String chosen) {
        id = chosen;
    }

    /** Changes what an update names. */
    void update(CustomerUpdateParams params, Instant now) {
        email = params.emailAfter(email);
        invoicePrefix = InvoicePrefix.after(params.invoicePrefix(), invoicePrefix);
        metadata = params.metadataAfter(metadata);
        details = details.after(params, account, now);
    }

    /** Forgets everything about the person. */
    void delete() {
        deleted = true;
        email = null;
        metadata = Map.of();
        details = CustomerDetails.NOTHING;
    }

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    public Instant created() {
        return created;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable String phone() {
        return details.phone();
    }

    public @Nullable String name() {
        return details.name();
    }

    String invoicePrefix() {
        return invoicePrefix;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    CustomerDetails details() {
        return details;
    }
}
