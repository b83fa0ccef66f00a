package dev.identityemulator.testhelpers.climate;

import dev.identityemulator.api.error.DecimalErrors;
import dev.identityemulator.api.error.ParamErrors;
import dev.identityemulator.api.params.Params;
import dev.identityemulator.api.params.value.CountryParam;
import dev.identityemulator.stripe.climate.catalogue.ClimateSupplierResource;
import dev.identityemulator.stripe.climate.catalogue.Location;
import dev.identityemulator.stripe.climate.catalogue.RemovalPathway;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of a new supplier. */
record SupplierCreateParams(
        @Nullable String id,
        @Nullable String infoUrl,
        @Nullable List<Place> locations,
        @Nullable String name,
        @Nullable RemovalPathway removalPathway)
        implements Params {

    private static final String EXAMPLE = "https://example.com/climate/";
    private static final int MOST_PLACES = 20;

    /** A place where the supplier works. */
    record Place(
            @Nullable String city,
            @Nullable String country,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable String region) {

        private static final BigDecimal POLE = BigDecimal.valueOf(90);
        private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

        void check(String param) {
            if (country == null) {
                throw ParamErrors.missing(param + "[country]");
            }
            CountryParam.check(param + "[country]", country);
            check(param + "[latitude]", latitude, POLE);
            check(param + "[longitude]", longitude, DATE_LINE);
        }

        private static void check(String param, @Nullable BigDecimal degrees, BigDecimal most) {
            if (degrees != null && degrees.abs().compareTo(most) > 0) {
                throw DecimalErrors.invalid(param, degrees.toString());
            }
        }

        Location location() {
            return new Location(city, String.valueOf(country), latitude, longitude, region);
        }
    }

    @Override
    public void check() {
        CatalogueIds.check(CatalogueIds.SUPPLIER, id);
        if (name == null) {
            throw ParamErrors.missing("name");
        }
        if (removalPathway == null) {
            throw ParamErrors.missing("removal_pathway");
        }
        if (infoUrl != null && !OrderDeliverParams.isHttp(infoUrl)) {
            throw ParamErrors.invalidUrl("info_url");
        }
        var places = places();
        if (places.size() > MOST_PLACES) {
            throw ParamErrors.tooManyItems("locations", MOST_PLACES);
        }
        for (int i = 0; i < places.size(); i++) {
            places.get(i).check("locations[" + i + "]");
        }
    }

    ClimateSupplierResource supplier() {
        var named = CatalogueIds.orNew(CatalogueIds.SUPPLIER, id);
        return new ClimateSupplierResource(
                named,
                infoUrl == null ? EXAMPLE + named.substring(CatalogueIds.SUPPLIER.length()) : infoUrl,
                places().stream().map(Place::location).toList(),
                String.valueOf(name),
                removalPathway == null ? RemovalPathway.DIRECT_AIR_CAPTURE : removalPathway);
    }

    private List<Place> places() {
        return locations == null ? List.of() : locations;
    }
}
