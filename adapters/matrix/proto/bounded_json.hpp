#pragma once

// Private to proto/: the only header that shows nlohmann types.

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clusterlotse::matrix {

using Json = nlohmann::json;

/// Deepest nesting of arrays and objects that is read.
inline constexpr int kMaxDepth = 100;

/// The document, or nothing where it is not JSON or nests deeper than kMaxDepth. What a stranger
/// can smuggle into an otherwise sound document (lone surrogates, broken UTF-8, numbers out of
/// range) is replaced rather than refused: one such event must not stop the stream of all others.
std::optional<Json> parse_json(std::string_view text);

/// Members of `object` that may be absent or of another type; never throw.
const Json& member(const Json& object, const char* name);
std::string text_of(const Json& object, const char* name);
std::int64_t integer_of(const Json& object, const char* name);
bool flag_of(const Json& object, const char* name);

/// UTF-8 text of a document we made.
std::string to_text(const Json& document);

}  // namespace clusterlotse::matrix
