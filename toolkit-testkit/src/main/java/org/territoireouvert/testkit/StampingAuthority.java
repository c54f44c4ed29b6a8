package org.territoireouvert.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A real time stamping authority (RFC 3161) on a port of this machine, which answers well or not. */
public final class StampingAuthority implements AutoCloseable {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Duration LIFE = Duration.ofDays(3650);

    /** How it answers. */
    public enum Manner {
        /** As it has to. */
        WELL,
        /** It grants nothing. */
        REFUSING,
        /** With the stamp of another request for the same data. */
        OTHER_NONCE,
        /** With a stamp of other data. */
        OTHER_DATA,
        /** With a signature that is not sound. */
        FORGED,
        /** With words. */
        TALKING,
        /** With an error of the server. */
        DOWN
    }

    private final HttpServer server;
    private final InstantSource clock;
    private final KeyPair rootKey;
    private final X509Certificate root;
    private final KeyPair key;
    private final X509Certificate certificate;
    private final AtomicLong serial = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Manner manner = Manner.WELL;

    /** Starts one whose clock is this. */
    public StampingAuthority(InstantSource clock) {
        this.clock = clock;
        try {
            rootKey = pair();
            key = pair();
            root = certificate("CN=Racine d'essai", rootKey, true);
            certificate = certificate("CN=Horodatage d'essai", key, false);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("The authority cannot start", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(String name, KeyPair pair, boolean isRoot)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name("CN=Racine d'essai"),
                BigInteger.valueOf(serial.incrementAndGet()),
                Date.from(clock.instant().minus(LIFE)),
                Date.from(clock.instant().plus(LIFE)),
                new X500Name(name),
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(isRoot ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
        if (!isRoot) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey.getPrivate())));
    }

    /** Returns where it is asked. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsr");
    }

    /** Returns the certificate of its root in PEM, for {@code openssl ts -verify -CAfile}. */
    public String rootCertificate() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(root.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A certificate that was just made can be written", e);
        }
    }

    /** Answers otherwise from now on. */
    public void answer(Manner other) {
        manner = other;
    }

    /** Returns how often it was asked. */
    public int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            byte[] query = exchange.getRequestBody().readAllBytes();
            boolean proper = "application/timestamp-query"
                    .equals(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (manner == Manner.DOWN || !proper) {
                exchange.sendResponseHeaders(proper ? 503 : 415, -1);
                return;
            }
            byte[] answer = bytes(new TimeStampRequest(query));
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
        }
    }

    private byte[] bytes(TimeStampRequest request)
            throws GeneralSecurityException, OperatorCreationException, TSPException, IOException {
        return switch (manner) {
            case WELL, DOWN -> granted(request);
            case REFUSING ->
                generator()
                        .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "Not today")
                        .getEncoded();
            case OTHER_NONCE -> granted(other(request.getMessageImprintDigest(), BigInteger.TEN));
            case OTHER_DATA -> granted(other(new byte[32], request.getNonce()));
            case FORGED -> {
                byte[] answer = granted(request);
                answer[answer.length - 1] ^= 1;
                yield answer;
            }
            case TALKING -> "Bonjour".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        };
    }

    private static TimeStampRequest other(byte[] digest, BigInteger nonce) throws TSPException, IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(NISTObjectIdentifiers.id_sha256, digest, nonce);
    }

    private byte[] granted(TimeStampRequest request)
            throws GeneralSecurityException, OperatorCreationException, TSPException, IOException {
        return generator()
                .generate(request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(clock.instant()))
                .getEncoded();
    }

    private TimeStampResponseGenerator generator()
            throws GeneralSecurityException, OperatorCreationException, TSPException {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
