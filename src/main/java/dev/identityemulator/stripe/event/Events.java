package dev.identityemulator.stripe.event;

import dev.identityemulator.api.account.ResourceKey;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All events of all accounts. */
@Lazy
interface Events extends Repository<Event, ResourceKey> {

    Optional<Event> findById(ResourceKey key);

    /** The events about one resource. */
    @Query("select e from Event e where e.account = :account and e.objectId = :objectId")
    List<Event> about(String account, String objectId);

    /** The events about several resources, locked for a change: a delivery that ends meanwhile counts its receipt in them. */
    @Query(
            nativeQuery = true,
            value = "select e.* from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join events e on e.account = :account and e.object_id = r.id order by e.id for update")
    List<Event> aboutAll(String account, String... ids);

    /** The ids of the events about one resource. */
    @Query("select e.id from Event e where e.account = :account and e.objectId = :objectId")
    List<String> idsAbout(String account, String objectId);

    /** The ids of the events about several resources, which are locked for a change. */
    @Query(
            nativeQuery = true,
            value = "select e.id from unnest(cast(:ids as varchar array)) as r (id)"
                    + " join events e on e.account = :account and e.object_id = r.id order by e.id for update")
    List<String> lockAboutAll(String account, String... ids);

    /** The ids of the account's events after one, oldest first. */
    @Query("select e.id from Event e where e.account = :account and e.id > :after order by e.account, e.id")
    List<String> idsAfter(String account, String after, Limit limit);

    /** The accounts of the first events in a range of accounts. */
    @Query("select e.account from Event e where e.account > :after and e.account < :before order by e.account, e.id")
    List<String> accountsBetween(String after, String before, Limit limit);

    /** All events of an account, for a check of all. */
    @Query("select e from Event e where e.account = :account order by e.account, e.id")
    List<Event> all(String account);

    @Modifying
    @Query("delete from Event e where e.account = :account")
    void deleteByAccount(String account);
}
