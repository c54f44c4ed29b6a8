package org.territoireouvert.runner.audit.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.territoireouvert.api.audit.TimeStamps;
import org.territoireouvert.runner.remote.OutboundHttp;

/**
 * Asks authorities by HTTP, as section 3.4 of RFC 3161 says. What they answer is believed only when it is granted, for this request
 * (nonce) and this imprint, and signed by the certificate inside, whose one purpose is to stamp.
 */
public final class AuthorityTimeStamps implements TimeStamps {

    private static final int OK = 200;
    private static final int NONCE_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuuMMddHHmmss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT);

    private final OutboundHttp http;

    /** Asks by a client, which stays open. */
    public AuthorityTimeStamps(OutboundHttp http) {
        this.http = http;
    }

    @Override
    public TimeStamp stamp(URI authority, byte[] data) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            TimeStampRequest request = generator.generate(
                    NISTObjectIdentifiers.id_sha256, sha256(data), new BigInteger(NONCE_BITS, RANDOM));
            OutboundHttp.BinaryAnswer answer = http.post(
                    authority, "application/timestamp-query", request.getEncoded(), "application/timestamp-reply");
            if (answer.status() != OK) {
                throw new IOException(authority.getHost() + " answered " + answer.status());
            }
            TimeStampResponse response = new TimeStampResponse(answer.body());
            response.validate(request);
            return sound(response, data, answer.body());
        } catch (TSPException e) {
            throw new IOException(authority.getHost() + " gave no sound stamp: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<TimeStamp> read(byte[] answer, byte[] data) {
        try {
            return Optional.of(sound(new TimeStampResponse(answer), data, answer));
        } catch (IOException | TSPException | RuntimeException unsound) {
            return Optional.empty();
        }
    }

    private static TimeStamp sound(TimeStampResponse response, byte[] data, byte[] answer)
            throws TSPException, IOException {
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            String words = response.getStatusString();
            throw new TSPException(
                    "it was not granted, status " + response.getStatus() + (words == null ? "" : ", " + words));
        }
        boolean same =
                NISTObjectIdentifiers.id_sha256.equals(token.getTimeStampInfo().getMessageImprintAlgOID())
                        && Arrays.equals(sha256(data), token.getTimeStampInfo().getMessageImprintDigest());
        if (!same) {
            throw new TSPException("it is of other data");
        }
        X509CertificateHolder certificate = signer(token);
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(certificate));
        } catch (OperatorCreationException | java.security.cert.CertificateException e) {
            throw new TSPException("its signature cannot be checked", e);
        }
        return new TimeStamp(time(token), certificate.getSubject().toString(), answer);
    }

    @SuppressWarnings("unchecked") // what identifies a signer selects certificates
    private static X509CertificateHolder signer(TimeStampToken token) throws TSPException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches(token.getSID());
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new TSPException("the certificate of its signer is not in it"));
    }

    /** RFC 3161 leaves one way to write a time: in UTC, without trailing zeros. */
    private static Instant time(TimeStampToken token) throws TSPException {
        String text = token.getTimeStampInfo().toASN1Structure().getGenTime().getTimeString();
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new TSPException("its time is \"" + text + "\"", e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
