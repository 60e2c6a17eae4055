#include "matching/index/features_codec.hpp"

#include "matching/index/byte_codec.hpp"
#include "matching/index/coded_features.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

// Of the bytes' order: raise it with every change of coded_features.hpp and coded_values.hpp.
constexpr std::uint64_t kVersion = 6;

TableSizes sizes_of(const Lexicon& lexicon) {
    return {
        lexicon.processes.size(),
        lexicon.grades.size(),
        lexicon.groups.size(),
        lexicon.certificates.size(),
        lexicon.products.size(),
        lexicon.topics.size(),
        concepts_in(lexicon)};
}

/// FNV-1a, folded to 32 bits.
std::uint32_t checksum(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char byte : bytes) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
    }
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

std::string pack_facts(const Features& features) {
    Packer packer;
    CodedFeatures(packer, {}).features(features);
    return packer.take();
}

bool unpack_facts(std::string_view bytes, const Lexicon& lexicon, Features& into, bool words) {
    Unpacker unpacker(bytes);
    CodedFeatures(unpacker, sizes_of(lexicon), words).features(into);
    return unpacker.at_end();
}

bool unpack_concepts(std::string_view bytes, const Lexicon& lexicon, std::vector<Concept>& into) {
    Unpacker unpacker(bytes);
    CodedFeatures(unpacker, sizes_of(lexicon)).bag(into);
    return unpacker.good();
}

std::string pack_reading(const Features& features) {
    Packer body;
    body.text(pack_facts(features));
    body.whole(features.terms.size());
    std::string_view before;
    for (const std::string& term : features.terms) {
        const auto differs =
            std::mismatch(term.begin(), term.end(), before.begin(), before.end()).first;
        const auto shared = static_cast<std::size_t>(differs - term.begin());
        body.whole(shared);
        body.text(std::string_view(term).substr(shared));
        before = term;
    }
    const std::string bytes = body.take();
    Packer head;
    head.whole(kVersion);
    head.whole(checksum(bytes));
    return head.take() + bytes;
}

bool unpack_reading(std::string_view bytes, const Lexicon& lexicon, Features& into) {
    ReadingReader reader;
    if (!reader.read(bytes, lexicon)) {
        return false;
    }
    const std::string id = std::move(into.id);
    into = reader.features();
    into.id = id;
    into.terms.assign(reader.words().begin(), reader.words().end());
    return true;
}

bool ReadingReader::read(std::string_view bytes, const Lexicon& lexicon) {
    Unpacker unpacker(bytes);
    if (unpacker.whole() != kVersion) {
        return false;
    }
    const std::uint64_t sum = unpacker.whole();
    if (!unpacker.good() || sum != checksum(unpacker.rest())) {
        return false;
    }
    packed_facts_ = unpacker.text();
    if (!unpack_facts(packed_facts_, lexicon, features_)) {
        return false;
    }
    const std::size_t count = unpacker.count();
    words_.resize(count);
    // So large that the words never move while they are read.
    letters_.resize(std::max(letters_.size(), count * kLongestTerm));
    char* end = letters_.data();
    std::string_view before;
    for (std::string_view& word : words_) {
        const std::uint64_t shared = unpacker.whole();
        const std::string_view rest = unpacker.text();
        if (shared > before.size() || shared + rest.size() > kLongestTerm) {
            return false;
        }
        char* const begin = end;
        end = std::copy_n(before.data(), shared, end);
        end = std::copy(rest.begin(), rest.end(), end);
        word = before = {begin, static_cast<std::size_t>(end - begin)};
    }
    return unpacker.at_end();
}

}  // namespace clusterlotse::matching
