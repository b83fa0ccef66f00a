package dev.identityemulator.stripe.identity.specimen;

/** The sixteen colours of the images, so that a pixel takes half a byte. */
enum Palette {
    PAPER(0xf4f7fb),
    LINE(0xe3ebf4),
    SHADE(0xc9d6e6),
    FRAME(0x9fb3cb),
    BAND(0x23456b),
    WHITE(0xffffff),
    TEXT(0x16202c),
    FAINT(0x5b6b7d),
    WARNING(0xc8102e),
    WALL(0xdfe6ea),
    SKIN(0xe8b998),
    SHADOW(0xcf9a78),
    HAIR(0x4a3326),
    SHIRT(0x3f6d8e),
    LIP(0xa85a50),
    EYE(0x2b2a2a);

    private final int rgb;

    Palette(int rgb) {
        this.rgb = rgb;
    }

    /** The number of the colour in the palette. */
    @SuppressWarnings("EnumOrdinal") // the palette has the order of this list
    byte number() {
        return (byte) ordinal();
    }

    /** The colours in the order of their numbers, three bytes each. */
    static byte[] palette() {
        var inks = values();
        var palette = new byte[inks.length * 3];
        for (int i = 0; i < inks.length; i++) {
            palette[3 * i] = (byte) (inks[i].rgb >> 16);
            palette[3 * i + 1] = (byte) (inks[i].rgb >> 8);
            palette[3 * i + 2] = (byte) inks[i].rgb;
        }
        return palette;
    }
}
