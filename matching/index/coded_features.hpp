#pragma once

#include "matching/index/coded_values.hpp"
#include "matching/index/features.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace clusterlotse::matching {

/// How many entries the tables have that ids point into.
struct TableSizes {
    std::size_t processes = 0, grades = 0, groups = 0, certificates = 0, products = 0, topics = 0,
                concepts = 0;
};

constexpr float kCodedEvidenceSteps = 65535;

/// Writes or reads the parts of Features, each in its place. For features_codec.cpp alone, which
/// reads those of every firm at a start.
template <class Coder>
class CodedFeatures : private CodedValues<Coder> {
public:
    CodedFeatures(Coder& coder, TableSizes tables, bool words = true)
        : CodedValues<Coder>(coder, words), tables_(tables) {}

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
        list(certificate_ends, [&](auto& end) { this->date(end); });
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
            this->id_below(entry.process, tables_.processes);
            this->text(entry.words);
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
    // Lambdas name them with "this->": g++ 12 fails at the shorter form.
    using Values = CodedValues<Coder>;
    using Values::coder_, Values::text, Values::small, Values::list, Values::ids, Values::id_below,
        Values::id_or_none, Values::flag, Values::range, Values::date, Values::place;

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
        auto& [process, structured, diameter, length, width, height, thickness, mass, lot, fineness, trade] =
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
        range(trade.module);
        range(trade.circle);
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

    TableSizes tables_;
};

}  // namespace clusterlotse::matching
