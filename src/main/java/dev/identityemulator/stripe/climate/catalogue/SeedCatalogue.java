package dev.identityemulator.stripe.climate.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The invented catalogue that every account begins with. */
final class SeedCatalogue {

    /** The product of all of Stripe's samples, so that copied code runs. */
    static final String SAMPLE = ClimateProduct.PREFIX + "_frontier_offtake_portfolio_2027";

    private static final String PORTFOLIO = ClimateProduct.PREFIX + "_removal_portfolio_2027";
    private static final Instant FIRST = Instant.ofEpochSecond(1_735_689_600);

    /** How many units of other currencies a US dollar costs here. */
    private static final Map<String, String> RATES = Map.of("usd", "1", "eur", "0.92", "gbp", "0.80");

    private static final ClimateSupplierResource BIO_OIL = supplier(
            "prairie_bio_oil",
            "Prairie Bio-Oil Injection",
            RemovalPathway.BIOMASS_CARBON_REMOVAL_AND_STORAGE,
            location("Wichita", "US", "37.6872", "-97.3301", "KS"));
    private static final ClimateSupplierResource STRAW = supplier(
            "straw_burial",
            "Straw Burial Works",
            RemovalPathway.BIOMASS_CARBON_REMOVAL_AND_STORAGE,
            location("Aarhus", "DK", "56.1629", "10.2039", null));
    private static final ClimateSupplierResource AIR = supplier(
            "dry_air_capture",
            "Dry Air Capture Plant",
            RemovalPathway.DIRECT_AIR_CAPTURE,
            location("Reno", "US", "39.5296", "-119.8138", "NV"));
    private static final ClimateSupplierResource ROCK = supplier(
            "field_rock_dust",
            "Field Rock Dust",
            RemovalPathway.ENHANCED_WEATHERING,
            location("Fresno", "US", "36.7378", "-119.7871", "CA"),
            new Location(null, "BR", null, null, null));
    private static final ClimateSupplierResource COAST = supplier(
            "coastal_alkalinity",
            "Coastal Alkalinity",
            RemovalPathway.MARINE_CARBON_REMOVAL,
            location("Aberdeen", "GB", "57.1497", "-2.0943", null));

    private static final List<ClimateSupplierResource> SUPPLIERS = List.of(BIO_OIL, STRAW, AIR, ROCK, COAST);

    private SeedCatalogue() {}

    /** The id in the catalogue that another id stands for. */
    static String id(String sent) {
        return sent.equals(SAMPLE) ? PORTFOLIO : sent;
    }

    static Stream<ClimateSupplier> suppliers(String account) {
        return SUPPLIERS.stream().map(supplier -> new ClimateSupplier(account, supplier));
    }

    /** The products, the newest first. */
    static List<ClimateProduct> products(String account) {
        var rows = List.of(
                terms("2027 removal portfolio", 2027, 55_000, "18000", SUPPLIERS),
                terms("2030 removal portfolio", 2030, 42_000, "250000", SUPPLIERS),
                terms("2028 direct air capture", 2028, 80_000, "500", List.of(AIR)),
                terms("2025 biomass, in stock", 2025, 60_000, "40.5", List.of(STRAW)),
                terms("2029 small lot", 2029, 50_000, "0.5", List.of(ROCK)));
        var slugs = List.of(
                "removal_portfolio_2027",
                "removal_portfolio_2030",
                "air_capture_2028",
                "biomass_spot_2025",
                "small_lot_2029");
        var products = new ArrayList<ClimateProduct>();
        for (int i = 0; i < rows.size(); i++) {
            var created = FIRST.minus(Duration.ofDays(i));
            products.add(new ClimateProduct(account, ClimateProduct.PREFIX + "_" + slugs.get(i), created, rows.get(i)));
        }
        return products;
    }

    private static ProductTerms terms(
            String name, int year, long dollars, String tons, List<ClimateSupplierResource> suppliers) {
        var prices = new TreeMap<String, Price>();
        RATES.forEach((currency, rate) -> {
            var subtotal = new BigDecimal(rate).multiply(BigDecimal.valueOf(dollars));
            prices.put(
                    currency,
                    Price.of(subtotal.setScale(0, RoundingMode.HALF_UP).longValueExact()));
        });
        return new ProductTerms(name, year, new BigDecimal(tons), prices, suppliers);
    }

    private static ClimateSupplierResource supplier(
            String slug, String name, RemovalPathway pathway, Location... locations) {
        return new ClimateSupplierResource(
                ClimateSupplier.PREFIX + "_" + slug,
                "https://example.com/climate/" + slug,
                List.of(locations),
                name,
                pathway);
    }

    private static Location location(
            String city, String country, String latitude, String longitude, @Nullable String region) {
        return new Location(city, country, new BigDecimal(latitude), new BigDecimal(longitude), region);
    }
}
