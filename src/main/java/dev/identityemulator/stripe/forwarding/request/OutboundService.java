package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.error.ApiErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.ListParams;
import dev.identityemulator.api.list.Page;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was really sent. */
@Service
public class OutboundService {

    private final EntityManager entities;

    OutboundService(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The one with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has none
     */
    @Transactional(readOnly = true)
    public Outbound retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> ApiErrors.noSuch(Outbound.NOUN, id, "id"));
    }

    /** One page of them, the newest first; of one forwarding request if it is named. */
    @Transactional(readOnly = true)
    public Page<Outbound> list(String account, @Nullable String forwardingRequest, ListParams params) {
        Cursors.check(params, Outbound.NOUN, id -> find(account, id).isPresent());
        var query = KeysetQuery.over(entities, Outbound.class, Outbound.PREFIX, Outbound::id, account);
        return (forwardingRequest == null ? query : query.where("forwardingRequest", forwardingRequest)).page(params);
    }

    private Optional<Outbound> find(String account, String id) {
        return Optional.ofNullable(entities.find(Outbound.class, new ResourceKey(account, id)));
    }
}
