package org.territoireouvert.runner.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** Limits of the web server, so that slow and greedy clients cost little. Its defaults are for trusted networks. */
final class JettyLimits {

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(10);
    private static final long SLOWEST_BODY_BYTES_PER_SECOND = 64;
    private static final int LONGEST_HEADERS = 8 * 1_024;
    /** Ten thousand people waiting for a vote to open, and some more. */
    private static final int MOST_CONNECTIONS = 12_000;

    private JettyLimits() {}

    static void apply(HttpConfiguration http) {
        http.setIdleTimeout(IDLE.toMillis());
        http.setRequestHeaderSize(LONGEST_HEADERS);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    static void apply(Server server, ErrorHandler errors) {
        server.setErrorHandler(errors);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setHandler(new GracefulHandler(new MinimumDataRateHandler(SLOWEST_BODY_BYTES_PER_SECOND, 0)));
        server.setStopTimeout(DRAIN.toMillis());
    }

    /** Closes the connection, so that a file cut short is not taken for a whole one. */
    static void abort(HttpServletRequest request) {
        ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
