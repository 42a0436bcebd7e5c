import { describe, expect, it } from 'vitest';
import { activityConcept, conceptOf, contactConcept, normaliseLabel } from './labels.ts';

describe('conceptOf', () => {
  it.each([
    ['Gage:', 'deal.fee'],
    ['Artist .............', 'person.artist'],
    ['Agency comm.', 'deal.commission'],
    ['Prix de cession HT', 'deal.fee'],
    ['Anzahlung', 'deal.deposit'],
    ['Arvode', 'deal.fee'],
    ['Check-in', 'hotel.checkIn'],
    ['Numéro de réservation', 'hotel.reference'],
    ['Lieu de la représentation', 'event.venue'],
    ['Hora de actuación', 'event.setTime'],
    ['Get-in', 'activity.loadIn'],
    ['Apertura de puertas', 'activity.doors'],
  ])('knows %j', (label, concept) => {
    expect(conceptOf(label)?.concept).toBe(concept);
  });

  it('answers within the group asked for', () => {
    expect(conceptOf('Arrival', ['hotel'])?.concept).toBe('hotel.checkIn');
    expect(conceptOf('Arrival', ['flight'])?.concept).toBe('flight.arrive');
    expect(activityConcept('Ljudcheck')?.concept).toBe('activity.soundcheck');
    expect(contactConcept('FOH / Production')?.concept).toBe('contact.foh');
  });

  it('is less specific about a label that only holds a known word', () => {
    expect(conceptOf('Fee')?.specificity).toBe(1);
    expect(conceptOf('Special fee rule')?.specificity ?? 0).toBeLessThan(0.6);
  });

  it('does not know what is no label', () => {
    expect(conceptOf('')).toBeUndefined();
    expect(conceptOf('Lorem ipsum dolor')).toBeUndefined();
  });

  it('compares labels without numbering, leaders and brackets', () => {
    expect(normaliseLabel('5. BACKLINE ......')).toBe('backline');
    expect(normaliseLabel('Gage (netto):')).toBe('gage');
  });
});

it('knows a question by all of its words or by what it asks for', () => {
  expect(conceptOf('Where are we sleeping?')?.concept).toBe('hotel.name');
  expect(conceptOf('When is the soundcheck?')?.concept).toBe('activity.soundcheck');
  expect(conceptOf('Wann ist Einlass?')?.concept).toBe('activity.doors');
  expect(conceptOf('¿A qué hora tocamos?')?.concept).toBe('event.setTime');
  expect(conceptOf('Hur stor är scenen?')?.concept).toBe('technical.stage');
});
