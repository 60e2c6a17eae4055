#include "matching/features_codec.hpp"

#include "matching/byte_codec.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

constexpr std::uint64_t kVersion = 5;  // of the bytes' order; raise it with every change below
constexpr float kCodedEvidenceSteps = 65535;

/// How many entries the tables have that ids point into.
struct TableSizes {
    std::size_t processes = 0, grades = 0, groups = 0, certificates = 0, products = 0, topics = 0,
                concepts = 0;
};

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

/// Writes or reads the parts of Features with the same lines, so that the two cannot differ.
template <class Coder>
class Fields {
public:
    Fields(Coder& coder, TableSizes tables, bool words = true)
        : coder_(coder), tables_(tables), words_(words) {}

    template <class AnyFeatures>
    void features(AnyFeatures& all) {
        // Names every member: one that is added does not compile until it is coded here.
        auto& [id, offers, denied, denied_alone, sought, grades, groups, excluded_groups, lists_materials, envelopes, certificates, certificate_ends, lists_certificates, promises, position, shown, products, topics, concepts, terms] =
            all;
        (void)id;
        (void)terms;
        bag(concepts);
        list(offers, [&](auto& offer) { one(offer); });
        ids(denied, tables_.processes);
        ids(denied_alone, tables_.processes);
        ids(sought, tables_.processes);
        ids(grades, tables_.grades);
        ids(groups, tables_.groups);
        ids(excluded_groups, tables_.groups);
        flag(lists_materials);
        list(envelopes, [&](auto& envelope) { one(envelope); });
        list(certificates, [&](auto& certificate) { one(certificate); });
        list(certificate_ends, [&](auto& end) { date(end); });
        flag(lists_certificates);
        small(promises.lead_days);
        small(promises.express_days);
        flag(promises.full);
        small(promises.free.year);
        small(promises.free.week);
        small(promises.free.month);
        small(promises.free.day);
        place(position);
        list(shown, [&](auto& entry) {
            id_below(entry.process, tables_.processes);
            text(entry.words);
        });
        ids(products, tables_.products);
        ids(topics, tables_.topics);
        if constexpr (!Coder::kWrites) {
            const auto by_process = [](const Offer& a, const Offer& b) {
                return a.process < b.process;
            };
            if (certificates.size() != certificate_ends.size() ||
                !std::is_sorted(offers.begin(), offers.end(), by_process)) {
                coder_.fail();
            }
        }
    }

    /// First of all, so that it can be read alone.
    template <class Concepts>
    void bag(Concepts& concepts) {
        Id before = 0;
        list(concepts, [&](auto& entry) { one(entry, before); });
    }

private:
    template <class AnyOffer>
    void one(AnyOffer& offer) requires requires {
        offer.evidence;
    }
    {
        auto& [process, evidence, basis] = offer;
        id_below(process, tables_.processes);
        if constexpr (Coder::kWrites) {
            coder_.whole(static_cast<std::uint64_t>(
                std::clamp(evidence, 0.0F, 1.0F) * kCodedEvidenceSteps + 0.5F
            ));
        } else {
            evidence = std::min(1.0F, static_cast<float>(coder_.whole()) / kCodedEvidenceSteps);
        }
        if constexpr (Coder::kWrites) {
            coder_.whole(static_cast<std::uint64_t>(basis));
        } else {
            const std::uint64_t value = coder_.whole();
            if (value > static_cast<std::uint64_t>(Basis::product)) {
                coder_.fail();
                return;
            }
            basis = static_cast<Basis>(value);
        }
    }

    template <class AnyEnvelope>
    void one(AnyEnvelope& envelope) requires requires {
        envelope.diameter;
    }
    {
        auto& [process, structured, diameter, length, width, height, thickness, mass, lot, fineness] =
            envelope;
        id_or_none(process, tables_.processes);
        flag(structured);
        range(diameter);
        range(length);
        range(width);
        range(height);
        range(thickness);
        range(mass);
        range(lot);
        small(fineness.it);
        if constexpr (Coder::kWrites) {
            coder_.whole(fineness.ra > 0 ? 1 : 0);
            if (fineness.ra > 0) {
                coder_.number(static_cast<double>(fineness.ra));
            }
        } else {
            fineness.ra = coder_.whole() == 1 ? static_cast<float>(coder_.number()) : 0;
        }
    }

    /// As the step from the one before: ids rise.
    template <class AnyConcept>
    void one(AnyConcept& entry, Id& before) {
        if constexpr (Coder::kWrites) {
            coder_.whole(static_cast<std::uint64_t>(entry.id - before));
            coder_.whole(entry.count);
        } else {
            const std::uint64_t id = before + std::min<std::uint64_t>(coder_.whole(), kNone);
            if (id >= tables_.concepts) {
                coder_.fail();
                return;
            }
            entry.id = static_cast<Id>(id);
            entry.count = static_cast<std::uint8_t>(coder_.whole());
        }
        before = entry.id;
    }

    template <class AnyCertificate>
    void one(AnyCertificate& certificate) requires requires {
        certificate.expired;
    }
    {
        auto& [id, rank, expired, label] = certificate;
        id_or_none(id, tables_.certificates);
        if constexpr (Coder::kWrites) {
            coder_.whole(static_cast<std::uint64_t>(std::max(0, rank)));
        } else {
            rank = static_cast<int>(std::min<std::uint64_t>(coder_.whole(), 1000));
        }
        flag(expired);
        text(label);
    }

    template <class Text>
    void text(Text& value) {
        if constexpr (Coder::kWrites) {
            coder_.text(value);
        } else {
            const std::string_view words = coder_.text();
            value = words_ ? words : std::string_view();
        }
    }

    /// A whole number of few bits; larger ones are cut off.
    template <class Number>
    void small(Number& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(value);
        } else {
            value = static_cast<Number>(coder_.whole());
        }
    }

    template <class Values, class Code>
    void list(Values& values, Code code) {
        if constexpr (Coder::kWrites) {
            coder_.whole(values.size());
        } else {
            // What was there is overwritten in place: strings keep their memory.
            values.resize(coder_.count());
        }
        for (auto& value : values) {
            code(value);
        }
    }

    template <class Ids>
    void ids(Ids& values, std::size_t bound) {
        list(values, [&](auto& id) { id_below(id, bound); });
    }

    template <class AnyId>
    void id_below(AnyId& id, std::size_t bound) {
        if constexpr (Coder::kWrites) {
            coder_.whole(id);
        } else {
            const std::uint64_t value = coder_.whole();
            if (value >= bound) {
                coder_.fail();
                return;
            }
            id = static_cast<Id>(value);
        }
    }

    template <class AnyId>
    void id_or_none(AnyId& id, std::size_t bound) {
        if constexpr (Coder::kWrites) {
            coder_.whole(id == kNone ? 0 : std::uint64_t{id} + 1);
        } else {
            const std::uint64_t value = coder_.whole();
            if (value > bound) {
                coder_.fail();
                return;
            }
            id = value == 0 ? kNone : static_cast<Id>(value - 1);
        }
    }

    template <class Flag>
    void flag(Flag& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(value ? 1 : 0);
        } else {
            value = coder_.whole() == 1;
        }
    }

    template <class AnyRange>
    void range(AnyRange& value) {
        if constexpr (Coder::kWrites) {
            coder_.whole(!value ? 0 : 1 + (value->min ? 1 : 0) + (value->max ? 2 : 0));
            if (value && value->min) {
                coder_.number(*value->min);
            }
            if (value && value->max) {
                coder_.number(*value->max);
            }
        } else {
            const std::uint64_t ends = coder_.whole();
            value.reset();
            if (ends > 0) {
                value.emplace();
                if ((ends - 1) % 2 == 1) {
                    value->min = coder_.number();
                }
                if ((ends - 1) / 2 % 2 == 1) {
                    value->max = coder_.number();
                }
            }
        }
    }

    template <class AnyDate>
    void date(AnyDate& value) {
        constexpr int kYears = 40000;
        if constexpr (Coder::kWrites) {
            coder_.whole(
                !value
                    ? 0
                    : static_cast<std::uint64_t>(static_cast<int>(value->year()) + kYears) << 16 |
                          static_cast<unsigned>(value->month()) << 8 |
                          static_cast<unsigned>(value->day())
            );
        } else {
            const std::uint64_t coded = coder_.whole();
            value.reset();
            if (coded > 0) {
                value = Date{
                    std::chrono::year(static_cast<int>(coded >> 16 & 0x1FFFF) - kYears),
                    std::chrono::month(static_cast<unsigned>(coded >> 8 & 0xFF)),
                    std::chrono::day(static_cast<unsigned>(coded & 0xFF))};
            }
        }
    }

    template <class AnyPosition>
    void place(AnyPosition& value) {
        constexpr int kHalfRound = 18000;  // hundredths of a degree, so that none is negative
        if constexpr (Coder::kWrites) {
            coder_.whole(value ? std::uint64_t{1} + value->reach_km : 0);
            if (value) {
                coder_.whole(static_cast<std::uint64_t>(value->latitude + kHalfRound));
                coder_.whole(static_cast<std::uint64_t>(value->longitude + kHalfRound));
            }
        } else {
            const std::uint64_t reach = coder_.whole();
            value.reset();
            if (reach > 0) {
                const auto degrees = [&] {
                    const auto coded = std::min<std::uint64_t>(coder_.whole(), 2 * kHalfRound);
                    return static_cast<std::int16_t>(static_cast<int>(coded) - kHalfRound);
                };
                value.emplace();
                value->reach_km = static_cast<std::uint8_t>(reach - 1);
                value->latitude = degrees();
                value->longitude = degrees();
            }
        }
    }

    Coder& coder_;
    TableSizes tables_;
    bool words_;
};

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
    Fields(packer, {}).features(features);
    return packer.take();
}

bool unpack_facts(std::string_view bytes, const Lexicon& lexicon, Features& into, bool words) {
    Unpacker unpacker(bytes);
    Fields(unpacker, sizes_of(lexicon), words).features(into);
    return unpacker.at_end();
}

bool unpack_concepts(std::string_view bytes, const Lexicon& lexicon, std::vector<Concept>& into) {
    Unpacker unpacker(bytes);
    Fields(unpacker, sizes_of(lexicon)).bag(into);
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
