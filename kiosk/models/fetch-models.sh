#!/bin/sh
# Reproduces the five model files under src/main/resources/models from the published npm packages
# of MediaPipe (Apache-2.0). They are committed, so that a build needs no npm: run this only to prove
# where they come from. Usage: models/fetch-models.sh [FOLDER-WITH-THE-TARBALLS]
# Without a folder the three packages are fetched with `npm pack`. Every file is checked by SHA-256.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out="$here/../src/main/resources/models"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mesh=mediapipe-face_mesh-0.4.1657299874.tgz
detection=mediapipe-face_detection-0.4.1657300184.tgz
segmentation=mediapipe-selfie_segmentation-0.1.1675465747.tgz

if [ $# -ge 1 ]; then
  cp "$1/$mesh" "$1/$detection" "$1/$segmentation" "$work"
else
  (cd "$work" && npm pack --silent \
    @mediapipe/face_mesh@0.4.1657299874 \
    @mediapipe/face_detection@0.4.1657300184 \
    @mediapipe/selfie_segmentation@0.1.1675465747 >/dev/null)
fi

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

cd "$out"
sha256sum -c "$here/SHA256SUMS"
