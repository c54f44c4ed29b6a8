package org.territoireouvert.runner.web.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.jspecify.annotations.Nullable;

/** Secure introspection that also reads the components of records as properties: {@code $project.title}. */
public final class RecordUberspector extends SecureUberspector {

    private record Component(Method accessor) implements VelPropertyGet {
        @Override
        public Object invoke(Object entity) throws IllegalAccessException, InvocationTargetException {
            return accessor.invoke(entity);
        }

        @Override
        public boolean isCacheable() {
            return true;
        }

        @Override
        public String getMethodName() {
            return accessor.getName();
        }
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object entity, String name, Info info) {
        if (entity instanceof Record) {
            Method accessor = introspector.getMethod(entity.getClass(), name, new Object[0]);
            if (accessor != null) {
                return new Component(accessor);
            }
        }
        return super.getPropertyGet(entity, name, info);
    }
}
