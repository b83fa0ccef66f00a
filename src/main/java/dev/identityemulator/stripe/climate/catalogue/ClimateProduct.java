package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Carbon removal of one kind and year, of which tons can be bought while there are any.
 *
 * @see <a href="https://docs.stripe.com/api/climate/product">Stripe: Climate products</a>
 */
@Entity
@Table(name = "climate_products")
@IdClass(ResourceKey.class)
@ApiObject(prefix = ClimateProduct.PREFIX, noun = ClimateProduct.NOUN)
public class ClimateProduct {

    static final String PREFIX = "climsku";
    public static final String NOUN = "climate product";

    @Id
    private String account;

    @Id
    private String id;

    @Version
    private @Nullable Integer version;

    private Instant created;
    private String name;

    @Column(name = "delivery_year")
    private @Nullable Integer deliveryYear;

    private BigDecimal available;

    @Convert(converter = CatalogueColumns.OfPrices.class)
    private SortedMap<String, Price> prices;

    @Convert(converter = CatalogueColumns.OfSuppliers.class)
    private List<ClimateSupplierResource> suppliers;

    ClimateProduct(String account, String id, Instant created, ProductTerms terms) {
        this.account = account;
        this.id = id;
        this.created = created;
        change(terms);
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClimateProduct() {}

    /** Gives it other terms; orders keep what they were placed for. */
    final void change(ProductTerms terms) {
        name = terms.name();
        deliveryYear = terms.deliveryYear();
        available = terms.available();
        prices = terms.prices();
        suppliers = terms.suppliers();
    }

    /** Takes tons out of the stock, of which there must be enough. */
    public void take(BigDecimal tons) {
        if (!has(tons)) {
            throw new IllegalStateException("the stock of " + id + " would be below zero");
        }
        available = available.subtract(tons);
    }

    /** Gives tons back to the stock. */
    public void giveBack(BigDecimal tons) {
        available = available.add(tons);
    }

    /** Whether there are so many tons left. */
    public boolean has(BigDecimal tons) {
        return available.compareTo(tons) >= 0;
    }

    /** The price in a currency; empty if it is not sold for that. */
    public Optional<Price> price(String currency) {
        return Optional.ofNullable(prices.get(currency));
    }

    /** Its terms now. */
    public ProductTerms terms() {
        return new ProductTerms(name, deliveryYear, available, prices, suppliers);
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

    public String name() {
        return name;
    }

    /** The year in which it is delivered; null if none is known. */
    public @Nullable Integer deliveryYear() {
        return deliveryYear;
    }

    public BigDecimal available() {
        return available;
    }

    public SortedMap<String, Price> prices() {
        return prices;
    }

    public List<ClimateSupplierResource> suppliers() {
        return suppliers;
    }
}
