package app.gemba.local.provider

import java.nio.file.Path
import java.time.Clock

/** The simulator in a process of its own that can be killed: {@code ProviderProcess <folder>} prints its address. */
class ProviderProcess {

    static void main(String[] args) {
        def provider = ProviderServer.start(
                new ProviderServer.Config(0, Path.of(args[0]), null, ProviderSpecification.SECRET, Clock.systemUTC()))
        println provider.url()
        System.in.read()
    }

    static Process start(Path folder) {
        def java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ProviderProcess.name, folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
    }
}
