/** One part of the scenario; its class has a constructor without parameters. */
interface Part {

    void run() throws Exception;
}
