#include "domain/files/inflate.hpp"

#include <algorithm>
#include <zlib.h>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kStep = 64 * 1024;

}  // namespace

Inflated inflate(std::string_view packed, bool zlib, std::size_t most) {
    Inflated result;
    z_stream stream{};
    if (inflateInit2(&stream, zlib ? MAX_WBITS : -MAX_WBITS) != Z_OK) {
        return result;
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(std::min<std::size_t>(packed.size(), 1u << 30));
    int state = Z_OK;
    while (state == Z_OK && result.bytes.size() < most) {
        const std::size_t before = result.bytes.size();
        const std::size_t room = std::min(kStep, most - before);
        result.bytes.resize(before + room);
        stream.next_out = reinterpret_cast<Bytef*>(result.bytes.data() + before);
        stream.avail_out = static_cast<uInt>(room);
        state = ::inflate(&stream, Z_NO_FLUSH);
        result.bytes.resize(before + room - stream.avail_out);
    }
    if (state == Z_OK) {
        // The bound may be met exactly: then only the end of the stream is missing.
        Bytef more = 0;
        stream.next_out = &more;
        stream.avail_out = 1;
        state = ::inflate(&stream, Z_FINISH);
        result.whole = state == Z_STREAM_END && stream.avail_out == 1;
    } else {
        result.whole = state == Z_STREAM_END;
    }
    inflateEnd(&stream);
    return result;
}

}  // namespace clusterlotse::files
