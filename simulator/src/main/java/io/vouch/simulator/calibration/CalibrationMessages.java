package io.vouch.simulator.calibration;

import io.vouch.messages.MessageBundle;
import io.vouch.messages.Messages;

/** What a fit, its card and its table of fidelity say. */
@MessageBundle
interface CalibrationMessages {
  CalibrationMessages SAY = Messages.of(CalibrationMessages.class);

  String folderMissing(Object folder, String files);

  String tooFewSeeds(int count);

  String otherKind(String fitted, String given);

  String notConvergedForNothing();

  String notForRealShops();

  String fails(String distance, String gate);

  String noPowerRealDataMiss();

  String noPowerControlPasses();

  String noPowerTooFewData();

  String exposureSplit();

  String clicksForFitting();

  String fittingPositionSlope(int rounds);

  String fittingNothing();

  String itemsAreTheLogs();

  String noUsersNoSlopeSpread();

  String clickRateOnRandomSlates();

  String simulatedClickRate();

  String simulatingSeed(long seed);

  String clickRateLogRatio();

  String clickRateBySlotError();

  String clicksShuffled();

  String giniOfClicks();

  String comparingPolicies();

  String sessionsGapsDwell();

  String noUsersNoSessions();

  String slopeOnExposure();

  String shownAsOften();

  String distanceWithinOverBetween();

  String noUsers();

  String leavingAndDrift();

  String aucOnTrajectories();

  String noTrajectories();

  String exposurePriors();

  String exposureItems();

  String exposureSlots(int slots);

  String historySplit();

  String peopleForFitting(int sample);

  String fittingQualityAndTaste();

  String itemsAndTopicsAreTheDatas();

  String oneGenreCounts();

  String noChoiceWasMoved();

  String interactionsAgainstClicks();

  String predictingChoices();

  String itemsAtRandom();

  String interactionsShuffled();

  String interactionsPerPerson();

  String everybodyTheMean();

  String sessionsVisitsDwell();

  String ratingsAreTypedInLater();

  String shownIsUnknown();

  String clickRateBySlot();

  String ratingsHaveNoSlots();

  String shareOfPositive();

  String seenAndNotRated();

  String leavingAfterMisses();

  String leavingIsUnknown();

  String underAnotherPolicy();

  String ratingsOfNoPolicy();

  String orderOfPolicies();

  String historyPriors();

  String historyAppeal();

  String historyStars();

  String historyActivity();

  String tooFewData(long found, String what, long needed);

  String kindUnknown(String kind, Object keys);

  String purchaseSplit();

  String returnsForFitting();

  String fittingReturns(int people);

  String fittingPriceSlope(int products, long weeks);

  String priceSlopeStaysPrior();

  String satisfactionIsZero();

  String firstVisitDay();

  String medianPrice();

  String quartilesOfPrices();

  String simulatingDays(int days, long seed);

  String predictingPurchases();

  String gapsShuffled();

  String aucOfTrees();

  String pricesKs();

  String uniformPrices();

  String sessionsDwell();

  String receiptsHaveNoSessions();

  String giniAndExposure();

  String seenIsUnknown();

  String receiptsHaveNoSlots();

  String onlyPurchases();

  String oneShopAsItWas();

  String receiptsOfNoPolicy();

  String purchasePriors();

  String purchaseReturning();

  String purchaseFrequency();

  String purchaseBaskets();

  String purchasePromotions();

  String worldNotConverged(String kind, String residuals);

  String cardNotWritable(Object folder);

  String noCard(Object file);

  String cardTitle(String kind);

  String mayBeUsedFor();

  String noGatePassed();

  String notToBeUsedFor();

  String fidelityHeading();

  String notConverged();

  String maximumLikelihood();

  String otherSettingsArePriors();

  String fidelityHeader();

  String missingRow(String level, String metric, String reason);

  String worldUnreadable(Object file);

  String cardOrigin(
      String fittedOn,
      long rows,
      String from,
      String to,
      String split,
      String choiceModel,
      long seed,
      long lastSeed);

  String simulatedMoments();

  String giniOfInteractions();

  String distanceOfTopics();

  String filesOf(LogKind kind);

  String residual(String figure, String target, String reached, String tolerance, boolean met);

  String converged();

  String assumed();

  String nothing();

  String none();

  String fittedHeading();

  String fittedHeader();

  String file(String name, String bytes, String sha256);
}
