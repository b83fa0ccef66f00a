package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.RangeParam;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a delay.
 *
 * @param expectedDeliveryYear the new year of delivery; absent, the next one
 */
record OrderDelayParams(@Nullable Long expectedDeliveryYear) implements Params {

    @Override
    public void check() {
        RangeParam.check("expected_delivery_year", expectedDeliveryYear, Years.FIRST, Years.LAST);
    }
}
