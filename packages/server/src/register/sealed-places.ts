/** What the address of a household is tied to. */
export function householdAddressPlace(countyId: number, householdId: number): string {
  return `household/${countyId}/${householdId}/address`;
}

/** What an address is tied to that a change of household replaced. */
export function addressBeforePlace(countyId: number, changeId: number): string {
  return `household_change/${countyId}/${changeId}/address_before`;
}
