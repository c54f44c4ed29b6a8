package org.territoireouvert.runner.web.server.answer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.web.server.RequestIds;
import org.territoireouvert.runner.web.template.layout.Frame;

/** Answers what the web server itself refuses, for example headers that are too long, with our page and our headers. */
public final class JettyErrors extends ErrorHandler {

    private final ErrorPages pages;
    private final SecurityHeaders headers;
    private final RequestIds ids;

    /** Answers with these pages and headers. */
    public JettyErrors(ErrorPages pages, SecurityHeaders headers, RequestIds ids) {
        this.pages = pages;
        this.headers = headers;
        this.ids = ids;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        String requestId = ids.next();
        response.setStatus(status);
        headers.write((name, value) -> response.getHeaders().put(name, value), requestId);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Frame frame = Frame.ofNobody(Locale.FRENCH, Token.nonce(), Token.nonce(), requestId);
        byte[] body = pages.write(pages.text(Locale.FRENCH, status), frame).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
