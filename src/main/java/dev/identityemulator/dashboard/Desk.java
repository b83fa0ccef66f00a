package dev.identityemulator.dashboard;

/** Where visits of one kind are answered. */
@FunctionalInterface
interface Desk {

    /** The answer; a refusal is thrown as everywhere, and becomes a page that tells it. */
    Answer answer(Visit visit);
}
