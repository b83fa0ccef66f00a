package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.account.ApiObject;
import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A company that removes carbon; it never changes, so products and deliveries hold copies of it.
 *
 * @see <a href="https://docs.stripe.com/api/climate/supplier">Stripe: Climate suppliers</a>
 */
@Entity
@Immutable
@Table(name = "climate_suppliers")
@IdClass(ResourceKey.class)
@ApiObject(prefix = ClimateSupplier.PREFIX, noun = ClimateSupplier.NOUN)
public class ClimateSupplier {

    static final String PREFIX = "climsup";
    public static final String NOUN = "climate supplier";

    @Id
    private String account;

    @Id
    private String id;

    private String name;

    @Column(name = "info_url")
    private String infoUrl;

    @Column(name = "removal_pathway")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RemovalPathway removalPathway;

    @Convert(converter = CatalogueColumns.OfLocations.class)
    private List<Location> locations;

    ClimateSupplier(String account, ClimateSupplierResource described) {
        this.account = account;
        this.id = described.id();
        this.name = described.name();
        this.infoUrl = described.infoUrl();
        this.removalPathway = described.removalPathway();
        this.locations = described.locations();
    }

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ClimateSupplier() {}

    public String account() {
        return account;
    }

    public String id() {
        return id;
    }

    /** The supplier as the API shows it. */
    public ClimateSupplierResource resource() {
        return new ClimateSupplierResource(id, infoUrl, locations, name, removalPathway);
    }
}
