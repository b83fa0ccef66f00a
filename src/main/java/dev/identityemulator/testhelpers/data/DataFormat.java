package dev.identityemulator.testhelpers.data;

/** The names of an export's members, and the version of their form. */
final class DataFormat {

    static final int VERSION = 1;
    static final String OBJECT = "test_helpers.data";
    static final String ACCOUNT = "account";
    static final String FORMAT = "format";
    static final String EMULATOR = "emulator";
    static final String TABLES = "tables";

    private DataFormat() {}
}
