#include "matching/text/string_pool.hpp"

#include "matching/index/byte_codec.hpp"

#include <functional>
#include <string>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kFirstCells = 64;

std::uint32_t tag_of(std::string_view text) {
    const std::size_t hash = std::hash<std::string_view>()(text);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

std::string_view StringPool::at(std::uint32_t number) const {
    const auto* from = reinterpret_cast<const unsigned char*>(texts_.at(places_[number]));
    const std::uint32_t size = trusted_varint(from);
    return {reinterpret_cast<const char*>(from), size};
}

std::size_t StringPool::cell_of(std::string_view text, std::uint32_t tag) const {
    const std::size_t mask = table_.size() - 1;
    std::size_t cell = tag & mask;
    while (table_[cell] != 0 && (table_[cell] >> 32 != tag ||
                                 at(static_cast<std::uint32_t>(table_[cell]) - 1) != text)) {
        cell = (cell + 1) & mask;
    }
    return cell;
}

std::uint32_t StringPool::find(std::string_view text) const {
    if (table_.empty()) {
        return kAbsent;
    }
    return static_cast<std::uint32_t>(table_[cell_of(text, tag_of(text))]) - 1;
}

std::uint32_t StringPool::prefetch(std::string_view text) const {
    const std::uint32_t tag = tag_of(text);
    if (!table_.empty()) {
        __builtin_prefetch(&table_[tag & (table_.size() - 1)]);
    }
    return tag;
}

std::uint32_t StringPool::add(std::string_view text) {
    return add(text, tag_of(text));
}

std::uint32_t StringPool::add(std::string_view text, std::uint32_t tag) {
    if (places_.size() * 4 >= table_.size() * 3) {
        grow();
    }
    const std::size_t cell = cell_of(text, tag);
    if (table_[cell] == 0) {
        std::string bytes;
        append_varint(bytes, text.size());
        bytes += text;
        places_.push_back(texts_.add(bytes));
        table_[cell] = std::uint64_t{tag} << 32 | places_.size();
    }
    return static_cast<std::uint32_t>(table_[cell]) - 1;
}

void StringPool::grow() {
    const std::vector<std::uint64_t> old = std::move(table_);
    table_.assign(old.empty() ? kFirstCells : old.size() * 2, 0);
    const std::size_t mask = table_.size() - 1;
    for (const std::uint64_t entry : old) {
        if (entry != 0) {
            std::size_t cell = (entry >> 32) & mask;
            while (table_[cell] != 0) {
                cell = (cell + 1) & mask;
            }
            table_[cell] = entry;
        }
    }
}

}  // namespace clusterlotse::matching
