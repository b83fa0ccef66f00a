package dev.identityemulator.stripe.climate.catalogue;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceBatch;
import dev.identityemulator.stripe.climate.balance.ClimateAccounts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products and suppliers of accounts; an account has none until it first asks for any. */
@Service
public class Catalogue {

    private final EntityManager entities;
    private final ClimateAccounts accounts;

    Catalogue(EntityManager entities, ClimateAccounts accounts) {
        this.entities = entities;
        this.accounts = accounts;
    }

    /**
     * The product with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such product
     */
    @Transactional
    public ClimateProduct product(String account, String id) {
        return findProduct(account, id).orElseThrow(() -> ApiErrors.noSuch(ClimateProduct.NOUN, id, "product"));
    }

    /** The product with this id, if the account has it. */
    @Transactional
    public Optional<ClimateProduct> findProduct(String account, String id) {
        open(account);
        return Optional.ofNullable(entities.find(ClimateProduct.class, key(account, id)));
    }

    /** The same, locked until the caller's transaction ends. */
    @Transactional
    public Optional<ClimateProduct> lockProduct(String account, String id) {
        open(account);
        return Optional.ofNullable(
                entities.find(ClimateProduct.class, key(account, id), LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The products with these ids, locked in the order of their ids; none of them may have been read before in the caller's
     * transaction, as it could have changed since.
     */
    @Transactional
    public List<ClimateProduct> lockProducts(String account, Collection<String> ids) {
        var text =
                "select p from ClimateProduct p where p.account = :account and p.id in :ids order by p.account, p.id";
        return entities.createQuery(text, ClimateProduct.class)
                .setParameter("account", account)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The ids of the products that have so many tons, the newest first. */
    @Transactional
    public List<String> withStock(String account, BigDecimal tons) {
        open(account);
        var text = "select p.id from ClimateProduct p where p.account = :account and p.available >= :tons"
                + " order by p.created desc, p.id";
        return entities.createQuery(text, String.class)
                .setParameter("account", account)
                .setParameter("tons", tons)
                .getResultList();
    }

    /** The id of the account's product that a caller names so, if there is one. */
    @Transactional
    public Optional<String> idOf(String account, String sent) {
        open(account);
        var text = "select p.id from ClimateProduct p where p.account = :account and p.id = :id";
        return entities
                .createQuery(text, String.class)
                .setParameter("account", account)
                .setParameter("id", SeedCatalogue.id(sent))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The products with these ids that the account has. */
    @Transactional
    public List<ClimateProduct> findProducts(String account, Collection<String> ids) {
        open(account);
        return ResourceBatch.find(entities, ClimateProduct.class, account, ids);
    }

    /** One page of the products, the newest first. */
    @Transactional
    public Page<ClimateProduct> products(String account, ListParams params) {
        return SortedPage.of(products(account), ClimateProduct::id, params, ClimateProduct.NOUN);
    }

    /** All products, the newest first. */
    @Transactional
    public List<ClimateProduct> products(String account) {
        open(account);
        var text = "select p from ClimateProduct p where p.account = :account order by p.created desc, p.id";
        return entities.createQuery(text, ClimateProduct.class)
                .setParameter("account", account)
                .getResultList();
    }

    /**
     * The supplier with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such supplier
     */
    @Transactional
    public ClimateSupplier supplier(String account, String id) {
        return findSupplier(account, id).orElseThrow(() -> ApiErrors.noSuch(ClimateSupplier.NOUN, id, "supplier"));
    }

    /** The supplier with this id, if the account has it. */
    @Transactional
    public Optional<ClimateSupplier> findSupplier(String account, String id) {
        open(account);
        return Optional.ofNullable(entities.find(ClimateSupplier.class, key(account, id)));
    }

    /** One page of the suppliers, by id. */
    @Transactional
    public Page<ClimateSupplier> suppliers(String account, ListParams params) {
        return SortedPage.of(suppliers(account), ClimateSupplier::id, params, ClimateSupplier.NOUN);
    }

    /** All suppliers, by id. */
    @Transactional
    public List<ClimateSupplier> suppliers(String account) {
        open(account);
        var text = "select s from ClimateSupplier s where s.account = :account order by s.account, s.id";
        return entities.createQuery(text, ClimateSupplier.class)
                .setParameter("account", account)
                .getResultList();
    }

    /** Gives the account its catalogue, unless it has one. Another transaction that is at it is waited for. */
    @Transactional
    public void open(String account) {
        if (accounts.open(account)) {
            SeedCatalogue.suppliers(account).forEach(entities::persist);
            SeedCatalogue.products(account).forEach(entities::persist);
        }
    }

    /** The same, and lets nobody else add anything until the caller's transaction ends. */
    @Transactional
    public void openForChange(String account) {
        open(account);
        accounts.lock(account);
    }

    private static ResourceKey key(String account, String id) {
        return new ResourceKey(account, SeedCatalogue.id(id));
    }
}
