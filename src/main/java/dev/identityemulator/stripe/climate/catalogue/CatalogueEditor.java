package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.error.ApiException;
import dev.identityemulator.core.seed.SeededAccount;
import dev.identityemulator.core.time.AccountClock;
import dev.identityemulator.stripe.event.EventRecorder;
import dev.identityemulator.stripe.event.PastEvents;
import jakarta.persistence.EntityManager;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the catalogue of an account, as Stripe and its suppliers do. */
@Service
public class CatalogueEditor {

    /** The most products and the most suppliers of an account. */
    public static final int MOST = 1_000;

    private final Catalogue catalogue;
    private final EntityManager entities;
    private final AccountClock clock;
    private final EventRecorder events;
    private final PastEvents past;

    CatalogueEditor(
            Catalogue catalogue, EntityManager entities, AccountClock clock, EventRecorder events, PastEvents past) {
        this.catalogue = catalogue;
        this.entities = entities;
        this.clock = clock;
        this.events = events;
        this.past = past;
    }

    /**
     * Adds a product.
     *
     * @throws ApiException if the account has one with this id, or too many
     */
    @Transactional
    public ClimateProduct addProduct(String account, String id, ProductTerms terms) {
        var product = add(account, id, terms);
        events.record(account, ProductEventType.CREATED, id, ClimateProductResource.of(product), null);
        return product;
    }

    /**
     * Adds a product that a seeded account begins with.
     *
     * @throws ApiException if the account has one with this id, or too many
     */
    @Transactional
    public void addProduct(SeededAccount seeded, String id, ProductTerms terms) {
        var product = add(seeded.account(), id, terms);
        past.record(seeded, ProductEventType.CREATED, id, ClimateProductResource.of(product), product.created());
    }

    private ClimateProduct add(String account, String id, ProductTerms terms) {
        catalogue.openForChange(account);
        requireNew(catalogue.findProduct(account, id).isPresent(), ClimateProduct.NOUN, id);
        requireRoom(catalogue.products(account).size(), ClimateProduct.NOUN);
        var product = new ClimateProduct(account, id, clock.next(account), terms);
        entities.persist(product);
        return product;
    }

    /**
     * Changes a product; a new price or another stock is an event.
     *
     * @throws ApiException if the account has no such product
     */
    @Transactional
    public ClimateProduct changeProduct(String account, String id, UnaryOperator<ProductTerms> change) {
        var product = catalogue
                .lockProduct(account, id)
                .orElseThrow(() -> ApiErrors.noSuch(ClimateProduct.NOUN, id, "product"));
        var before = ClimateProductResource.of(product);
        product.change(change.apply(product.terms()));
        var after = ClimateProductResource.of(product);
        boolean repriced = !after.currentPricesPerMetricTon().equals(before.currentPricesPerMetricTon())
                || !after.metricTonsAvailable().equals(before.metricTonsAvailable());
        if (repriced) {
            events.recordUpdate(account, ProductEventType.PRICING_UPDATED, product.id(), before, after, null);
        }
        return product;
    }

    /**
     * Adds a supplier.
     *
     * @throws ApiException if the account has one with this id, or too many
     */
    @Transactional
    public ClimateSupplier addSupplier(String account, ClimateSupplierResource described) {
        catalogue.openForChange(account);
        requireNew(catalogue.findSupplier(account, described.id()).isPresent(), ClimateSupplier.NOUN, described.id());
        requireRoom(catalogue.suppliers(account).size(), ClimateSupplier.NOUN);
        var supplier = new ClimateSupplier(account, described);
        entities.persist(supplier);
        return supplier;
    }

    private static void requireNew(boolean exists, String noun, String id) {
        if (exists) {
            throw ApiException.status(400, "The " + noun + " " + id + " exists already.")
                    .code("resource_already_exists")
                    .param("id")
                    .build();
        }
    }

    private static void requireRoom(int count, String noun) {
        if (count >= MOST) {
            throw ApiErrors.wrongState("You have reached the maximum of " + MOST + " of the kind " + noun + ".");
        }
    }
}
