package dev.identityemulator.stripe.climate.catalogue;

/** The ways in which a supplier removes carbon. */
public enum RemovalPathway {
    BIOMASS_CARBON_REMOVAL_AND_STORAGE,
    DIRECT_AIR_CAPTURE,
    ENHANCED_WEATHERING,
    MARINE_CARBON_REMOVAL
}
