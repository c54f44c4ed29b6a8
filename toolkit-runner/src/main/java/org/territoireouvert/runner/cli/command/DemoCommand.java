package org.territoireouvert.runner.cli.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.runner.ToolkitRuntime;
import org.territoireouvert.runner.ToolkitServer;
import org.territoireouvert.runner.cli.CommandContext;
import org.territoireouvert.runner.cli.CommandMessages;
import org.territoireouvert.runner.cli.CoreCommand;
import org.territoireouvert.runner.cli.ExitCode;
import org.territoireouvert.runner.cli.Logging;
import org.territoireouvert.runner.configuration.Configuration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code ouvert demo}: serves the invented town of Val-de-Lisière, filled, in a folder of its own. */
final class DemoCommand implements CoreCommand {

    private static final int PORT = 8080;
    private static final int REHEARSALS = 40;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public void declare(CommandSpec spec, CommandMessages messages) {
        spec.addOption(ServeCommand.port(messages));
        spec.addOption(OptionSpec.builder("--data")
                .type(String.class)
                .paramLabel(messages.say("label.folder"))
                .description(messages.say("option.data"))
                .build());
        spec.addOption(OptionSpec.builder("--rehearse")
                .description(messages.say("option.rehearse"))
                .hidden(true)
                .build());
    }

    @Override
    public int run(ParseResult typed, CommandContext context) throws Exception {
        Path data = Optional.ofNullable(typed.<String>matchedOptionValue("--data", null))
                .map(context.currentFolder()::resolve)
                .orElseGet(DemoCommand::temporaryFolder);
        Configuration read = context.configuration().get();
        Configuration configuration = read.forDemonstration(typed.matchedOptionValue("--port", PORT), data);
        ToolkitServer server =
                ToolkitServer.start(ToolkitRuntime.of(configuration), new UpgradeLines(context), prepared -> {
                    DemonstrationTown.settle(prepared.instance());
                    prepared.demonstrate();
                });
        if (typed.hasMatchedOption("--rehearse")) {
            rehearse(server);
            server.close();
            return ExitCode.DONE;
        }
        Logging.open();
        context.say("demo.ready", server.address());
        context.say("demo.data", data);
        ServeCommand.announce(server, context);
        context.say("demo.enter", server.address() + "/demonstration");
        context.say("serve.stop");
        new Serving().untilTheEnd(server);
        return ExitCode.DONE;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ouvert-demo");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Asks for the pages that people see first, so that the start cache knows what they need. */
    private static void rehearse(ToolkitServer server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int turn = 0; turn < REHEARSALS; turn++) {
                for (String path : List.of("/", "/budgets-participatifs", "/initiatives", "/health", "/plan-du-site")) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(server.address() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
