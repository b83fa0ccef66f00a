package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.stripe.climate.balance.ClimateAccounts;
import dev.identityemulator.stripe.climate.catalogue.Catalogue;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes what an account buys with. */
@Service
class AccountControl {

    private static final String DEFAULT_CURRENCY = "usd";

    private final ClimateAccounts accounts;
    private final Catalogue catalogue;

    AccountControl(ClimateAccounts accounts, Catalogue catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    @Transactional
    public AccountResource show(String account) {
        var balance = new TreeMap<String, Object>();
        catalogue
                .products(account)
                .forEach(product ->
                        product.prices().keySet().forEach(currency -> balance.put(currency, AccountParams.UNLIMITED)));
        balance.putIfAbsent(DEFAULT_CURRENCY, AccountParams.UNLIMITED);
        balance.putAll(accounts.balances(account));
        return new AccountResource(balance, accounts.movements(account), accounts.publicName(account));
    }

    @Transactional
    public AccountResource change(String account, AccountParams params) {
        catalogue.open(account);
        if (params.balance() != null) {
            params.balance()
                    .forEach((currency, amount) -> accounts.limit(account, currency, AccountParams.limit(amount)));
        }
        if (params.publicName() != null) {
            accounts.rename(account, params.publicName());
        }
        return show(account);
    }
}
