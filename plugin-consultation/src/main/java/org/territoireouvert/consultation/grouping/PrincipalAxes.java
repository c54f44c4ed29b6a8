package org.territoireouvert.consultation.grouping;

import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DependentVectorsHandler;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * The two directions in the space of statements along which votes differ most, of length one and at right angles; the second is
 * zero when votes differ along one direction only. Of the two ways round, the one counts in which the statement with the greatest
 * weight, the first of equals, has a positive one.
 *
 * <p>They are the first eigenvectors of the products of the votes, found by subspace iteration: a few vectors are multiplied again
 * and again, and in the space that they span the eigenvectors are computed. Vectors beside the two speed it up and keep equal
 * eigenvalues apart. Where no direction stands out the last round counts.
 */
final class PrincipalAxes {

    private static final int AXES = 2;
    private static final int VECTORS = 10;
    private static final int ROUNDS = 200;
    private static final double CLOSE = 1e-11;
    private static final double NOTHING = 1e-12;
    private static final int SEED = 1;

    private final CentredVotes votes;
    private final boolean byStatements;
    private final RealMatrix products;
    private RealMatrix vectors;
    private double[] variances;

    PrincipalAxes(CentredVotes votes) {
        this.votes = votes;
        byStatements = votes.width() <= votes.participants().length;
        products = new Array2DRowRealMatrix(
                byStatements ? votes.productsOfStatements() : votes.productsOfParticipants(), false);
        vectors = orthonormal(products.multiply(start(products.getRowDimension())));
        variances = new double[0];
        double error = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS && error > CLOSE; round++) {
            error = improve();
        }
    }

    private static RealMatrix start(int rows) {
        RandomGenerator random = new Well19937c(SEED);
        double[][] start = new double[rows][Math.min(rows, VECTORS)];
        for (double[] row : start) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextGaussian();
            }
        }
        return new Array2DRowRealMatrix(start, false);
    }

    /** Vectors that depend on the others come out as zero. */
    private static RealMatrix orthonormal(RealMatrix columns) {
        List<RealVector> independent = IntStream.range(0, columns.getColumnDimension())
                .mapToObj(columns::getColumnVector)
                .toList();
        List<RealVector> basis = MatrixUtils.orthonormalize(
                independent, NOTHING * columns.getFrobeniusNorm(), DependentVectorsHandler.ADD_ZERO_VECTOR);
        RealMatrix orthonormal = columns.copy();
        for (int column = 0; column < basis.size(); column++) {
            orthonormal.setColumnVector(column, basis.get(column));
        }
        return orthonormal;
    }

    /** Multiply once more, and return how far the axes were from being eigenvectors, relative to the greatest eigenvalue. */
    private double improve() {
        RealMatrix image = products.multiply(vectors);
        RealMatrix within = vectors.transposeMultiply(image);
        EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(
                within.add(within.transpose()).scalarMultiply(1.0 / 2),
                EigenDecompositionSymmetric.DEFAULT_EPSILON,
                true);
        variances = parts.getEigenvalues();
        RealMatrix turned = vectors.multiply(parts.getV());
        RealMatrix next = image.multiply(parts.getV());
        double error = 0;
        for (int axis = 0; axis < Math.min(AXES, variances.length); axis++) {
            RealVector wanted = turned.getColumnVector(axis).mapMultiply(variances[axis]);
            error = Math.max(error, next.getColumnVector(axis).subtract(wanted).getNorm() / variances[0]);
        }
        vectors = error > CLOSE ? orthonormal(next) : turned;
        return error;
    }

    private boolean exists(int axis) {
        return axis < variances.length && variances[axis] > NOTHING * variances[0];
    }

    /** Return the share of all variance that lies along an axis, from 0 to 1. */
    double share(int axis) {
        return exists(axis) ? variances[axis] / votes.variance() : 0;
    }

    /** Return the weight of each seen statement on an axis, 0 or 1. */
    double[] direction(int axis) {
        if (!exists(axis)) {
            return new double[votes.width()];
        }
        double[] part = vectors.getColumn(axis);
        return turned(byStatements ? part : fromParticipants(part, Math.sqrt(variances[axis])));
    }

    private double[] fromParticipants(double[] part, double length) {
        double[] direction = new double[votes.width()];
        for (int row = 0; row < part.length; row++) {
            votes.add(row, part[row] / length, direction);
        }
        return direction;
    }

    private static double[] turned(double[] direction) {
        int greatest = 0;
        for (int statement = 1; statement < direction.length; statement++) {
            if (OpinionMap.rounded(Math.abs(direction[statement]))
                    > OpinionMap.rounded(Math.abs(direction[greatest]))) {
                greatest = statement;
            }
        }
        double sign = Math.signum(direction[greatest]);
        for (int statement = 0; statement < direction.length; statement++) {
            direction[statement] *= sign;
        }
        return direction;
    }
}
