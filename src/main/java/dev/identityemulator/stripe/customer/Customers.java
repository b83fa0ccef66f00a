package dev.identityemulator.stripe.customer;

import dev.identityemulator.api.account.ResourceKey;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All customers of all accounts, with the deleted ones. */
@Lazy
interface Customers extends Repository<Customer, ResourceKey> {

    Customer save(Customer customer);

    void flush();

    Optional<Customer> findById(ResourceKey key);

    /** Locks the customer for a change. Other changes wait. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Customer c where c.account = :account and c.id = :id")
    Optional<Customer> lock(String account, String id);

    /** The id of the customer that has a prefix. */
    @Query("select c.id from Customer c where c.account = :account and c.invoicePrefix = :prefix")
    Optional<String> withPrefix(String account, String prefix);

    /** Some ids of the account. */
    @Query("select c.id from Customer c where c.account = :account order by c.account, c.id")
    List<String> some(String account, Limit limit);

    @Modifying
    @Query("delete from Customer c where c.account = :account")
    void deleteByAccount(String account);
}
