package dev.identityemulator.stripe.forwarding.request;

import dev.identityemulator.api.account.ResourceKey;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.KeysetQuery;
import dev.identityemulator.api.list.Page;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads forwarding requests. */
@Service
public class ForwardingService {

    private final EntityManager entities;

    ForwardingService(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The request with this id.
     *
     * @throws dev.identityemulator.api.error.ApiException if the account has no such request
     */
    @Transactional(readOnly = true)
    public ForwardingRequest retrieve(String account, String id) {
        return find(account, id).orElseThrow(() -> ForwardingErrors.noSuch(id));
    }

    /** One page of the account's requests, the newest first. */
    @Transactional(readOnly = true)
    public Page<ForwardingRequest> list(String account, ForwardingListParams params) {
        Cursors.check(params, ForwardingRequest.NOUN, id -> find(account, id).isPresent());
        return KeysetQuery.over(
                        entities, ForwardingRequest.class, ForwardingRequest.PREFIX, ForwardingRequest::id, account)
                .page(params);
    }

    private Optional<ForwardingRequest> find(String account, String id) {
        return Optional.ofNullable(entities.find(ForwardingRequest.class, new ResourceKey(account, id)));
    }
}
