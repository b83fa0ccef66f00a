package dev.identityemulator.stripe.account;

import dev.identityemulator.api.account.AccountIds;
import dev.identityemulator.api.account.Caller;
import dev.identityemulator.api.error.KeyErrors;
import dev.identityemulator.api.list.Cursors;
import dev.identityemulator.api.list.Page;
import dev.identityemulator.api.list.ResourceList;
import dev.identityemulator.api.web.ApiController;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The API of accounts, as far as an application sees its own.
 *
 * @see <a href="https://docs.stripe.com/api/accounts">Stripe: Accounts</a>
 */
@ApiController
class AccountController {

    private static final String PATH = "/v1/accounts";

    @GetMapping("/v1/account")
    AccountResource own(Caller caller) {
        var connected = AccountIds.nameOfConnected(caller.account());
        return connected == null ? AccountResource.own(caller.account()) : AccountResource.connected(connected);
    }

    @GetMapping(PATH + "/{id}")
    AccountResource retrieve(Caller caller, @PathVariable String id) {
        var shown = Objects.requireNonNullElse(AccountIds.nameOfConnected(caller.account()), caller.account());
        if (!shown.equals(id)) {
            throw KeyErrors.noAccessToAccount(caller.maskedKey(), id);
        }
        return own(caller);
    }

    /** Connected accounts are named and never made, so there are none to list. */
    @GetMapping(PATH)
    ResourceList<AccountResource> list(Caller caller, AccountListParams params) {
        Cursors.check(params, AccountResource.OBJECT, id -> false);
        return ResourceList.of(new Page<AccountResource>(List.of(), false), PATH, each -> each);
    }

    @PostMapping(PATH)
    AccountResource create(Caller caller, NewAccountParams params) {
        throw AccountErrors.noConnect();
    }
}
