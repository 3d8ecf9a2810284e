# docker build -t gk . && docker run --rm -i -v /my/genomes:/data gk dna -g hg38 < intervals.bed
# `./dev package image` makes a smaller image of a build that is there, without an engine.
FROM debian:bookworm-slim AS build
WORKDIR /gk
COPY . .
RUN ./dev setup build \
 && cmake --preset release -DGK_TESTS=OFF \
 && cmake --build --preset release \
 && cmake --install build/release --strip --prefix /usr/local

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates libcurl3-gnutls libdeflate0 libfmt9 libhts3 \
    libisal2 libnettle8 libpugixml1v5 libspdlog1.10 procps \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir -m 1777 /data
COPY --from=build /usr/local/ /usr/local/
COPY packaging/image/entrypoint /usr/local/bin/gk-entrypoint
ENV GENOMEKIT_DATA_DIR=/data
ENTRYPOINT ["gk-entrypoint"]
CMD ["--help"]
