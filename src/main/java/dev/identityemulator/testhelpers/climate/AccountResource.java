package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.resource.ApiResource;
import dev.identityemulator.api.resource.Personal;
import dev.identityemulator.stripe.climate.balance.Movement;
import java.util.List;
import java.util.Map;

/**
 * What an account buys with.
 *
 * @param balance for each currency a number of its smallest unit, or {@code unlimited}
 * @param movements the latest purchases and refunds, the newest first
 */
record AccountResource(
        String object,
        Map<String, Object> balance,
        List<Movement> movements,
        @Personal String publicName) implements ApiResource {

    AccountResource(Map<String, Object> balance, List<Movement> movements, String publicName) {
        this("test_helpers.climate_account", balance, movements, publicName);
    }
}
